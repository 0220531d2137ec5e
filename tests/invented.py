# SPDX-License-Identifier: Apache-2.0
"""Invented articles with gold, and records as if a coder had coded them: for the tests of the measure."""

import json

from waqai.model.records import CiteInfo, Entity, Event, Location, Office, Quote, Size, Span, Stance, TextInfo

TEXT = (
    "قصفت طائرات روسية بلدة سراقب يوم الثلاثاء، ما أسفر عن مقتل ستة مدنيين.\n"
    "ودانت فرنسا الغارات ودعت موسكو إلى وقفها فورا. وقال المرصد إن الجيش السوري اعتقل عشرة شبان.\n"
    "والتقى وزير الخارجية المصري سامح شكري نظيره الأردني في عمان.\n"
)
OTHER = "تظاهر مئات الطلاب في تونس احتجاجا على الغلاء. وفرقت الشرطة المتظاهرين بالغاز."


def party(code, sector, text=""):
    return {"code": code, "sector": sector, "text": text}


def gold_event(near, cue, kind, **more):
    return {"near": near, "cue": cue, "event": kind, **more}


def gold(events=(), **more):
    return {"article": "n01", "published": "2021-03-04", "events": list(events), **more}


SHELLED = gold_event(
    "قصفت طائرات روسية", "قصفت", "ASSAULT",
    mode=["aerial"], actor=[party("RUS", "MIL", "طائرات روسية")], recipient=[party("SYR", "CVL", "ستة مدنيين")],
    date="2021-03-02", place="بلدة سراقب", country="SYR", size={"dead": 6},
)  # fmt: skip
CONDEMNED = gold_event(
    "ودانت فرنسا", "دانت", "ACCUSE",
    mode=["disapprove"], actor=[party("FRA", "GOV", "فرنسا")], recipient=[party("RUS", "GOV")],
)  # fmt: skip
CALLED = gold_event(
    "ودعت موسكو", "دعت", "REQUEST",
    mode=["yield"], actor=[party("FRA", "GOV", "فرنسا")], recipient=[party("RUS", "GOV", "موسكو")],
)  # fmt: skip
ARRESTED = gold_event(
    "اعتقل عشرة شبان", "اعتقل", "COERCE",
    mode=["arrest"], actor=[party("SYR", "MIL", "الجيش السوري")], recipient=[party("SYR", "CVL", "عشرة شبان")],
    by=[party("SYR", "SOC", "المرصد")], size={"arrested": 10},
)  # fmt: skip
MET = gold_event(
    "والتقى وزير الخارجية", "التقى", "CONSULT",
    actor=[party("EGY", "GOV", "وزير الخارجية المصري سامح شكري")], recipient=[party("JOR", "GOV", "نظيره الأردني")],
    place="عمان", country="JOR",
)  # fmt: skip
RAIDS = gold_event("الغارات", "الغارات", "ASSAULT", focus="reference", optional=True)
EVENTS = [SHELLED, CONDEMNED, CALLED, ARRESTED, MET, RAIDS]


def entity(code, sector="", text="", start=None):
    end = None if start is None else start + len(text)
    return Entity(code=code, sector=sector, entity_text=text, start=start, end=end)


def coded(text, cue, kind, actor=(), recipient=(), by=(), **more):
    """A record as a coder writes it; ``actor`` and the like are pairs of country and sector."""
    start = text.index(cue)
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start) if "\n" in text[start:] else len(text)
    place = more.pop("place", None)
    told = {
        "mode": [], "context": [], "aux": [], "focus": "main", "claim": "outlet", "date": None, "enddate": None,
        "date_text": None, "date_precision": None, "size": Size(), "size_detail": [], "quad_code": 4,
        "event_scale": -1.0, "cameo": None, "goldstein": None, "link": None, "confidence": 0.8, "rule": "x/y (verb)",
        "coder": "waqai", "coded_date": None, "id": f"{kind}-{start}", "article": "n01", "published": "2021-03-04",
    } | more  # fmt: skip
    return Event(
        event=[kind],
        actor=[entity(*pair) for pair in actor],
        recipient=[entity(*pair) for pair in recipient],
        event_loc=_place(text, *place) if place else None,
        trigger=Span(text=cue, start=start, end=start + len(cue)),
        text_info=TextInfo(text=text[begin:end], start=begin, end=end, sequence=0),
        cite_info=CiteInfo(attribution=[entity(*pair) for pair in by]),
        **told,
    )


def _place(text, words, country):
    start = text.index(words)
    return Location(extracted_place=words, start=start, end=start + len(words), country_code=country)


def office(text, person, title, code):
    return Office(
        id=person, article="n01", person=entity(code, "GOV", person, text.index(person)), title=title, code=code,
        former=False, text_info=TextInfo(text=text, start=0, end=len(text), sequence=0), cite_info=CiteInfo(),
    )  # fmt: skip


def stance(text, subject, kind, other):
    return Stance(
        id=kind, article="n01", type=kind, subject=entity(subject), object=entity(other), basis=[],
        text_info=TextInfo(text=text, start=0, end=len(text), sequence=0), cite_info=CiteInfo(),
    )  # fmt: skip


def quote(text, words, speaker):
    start = text.index(words)
    return Quote(
        id=words, article="n01", speaker=Entity(entity_text=speaker) if speaker else None, text=words, start=start,
        end=start + len(words), verb=None, text_info=TextInfo(text=text, start=0, end=len(text), sequence=0),
    )  # fmt: skip


def write_gold(folder, articles, annotations="gold", lines=True):
    """Write annotated articles: ``articles`` maps names to text, gold and outlet."""
    for name in (annotations, "articles"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    items = []
    for name, (text, told, outlet) in articles.items():
        (folder / annotations / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        (folder / "articles" / f"{name}.txt").write_bytes(text.encode())
        items.append({"id": name, "text": text, "published": told.get("published"), "outlet": outlet})
    if lines:
        rows = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
        (folder / "articles.jsonl").write_text(rows, encoding="utf-8")
    return folder
