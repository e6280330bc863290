const RTL_SCRIPTS = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

const ENGLISH = {
  skip: "Skip to content",
  sections: "Sections",
  feed: "Feed of all articles",
  correctionsIntro: "What we got wrong, and when we put it right.",
  by: "By",
  updated: "Updated",
  minutes: (n: number) => `${n} min read`,
  corrections: "Corrections",
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  related: "Related",
  alsoIn: "Also in",
  gallery: "Pictures",
  newer: "Newer",
  older: "Older",
  page: (n: number, of: number) => `Page ${n} of ${of}`,
};

export type Words = typeof ENGLISH;

const WORDS: Record<string, Words> = {
  en: ENGLISH,
  de: {
    skip: "Zum Inhalt",
    sections: "Ressorts",
    feed: "Feed aller Artikel",
    correctionsIntro: "Was wir falsch berichtet und wann wir es berichtigt haben.",
    by: "Von",
    updated: "Aktualisiert",
    minutes: (n) => `${n} Min. Lesezeit`,
    corrections: "Korrekturen",
    correction: "Korrektur",
    clarification: "Klarstellung",
    update: "Ergänzung",
    related: "Mehr zum Thema",
    alsoIn: "Auch auf",
    gallery: "Bilder",
    newer: "Neuere",
    older: "Ältere",
    page: (n, of) => `Seite ${n} von ${of}`,
  },
  fr: {
    skip: "Aller au contenu",
    sections: "Rubriques",
    feed: "Flux de tous les articles",
    correctionsIntro: "Nos erreurs, et la date de leur rectification.",
    by: "Par",
    updated: "Mis à jour",
    minutes: (n) => `${n} min de lecture`,
    corrections: "Rectificatifs",
    correction: "Rectificatif",
    clarification: "Précision",
    update: "Mise à jour",
    related: "À lire aussi",
    alsoIn: "Aussi en",
    gallery: "Images",
    newer: "Plus récents",
    older: "Plus anciens",
    page: (n, of) => `Page ${n} sur ${of}`,
  },
  ar: {
    skip: "تخطَّ إلى المحتوى",
    sections: "الأقسام",
    feed: "خلاصة جميع المقالات",
    correctionsIntro: "ما أخطأنا فيه، ومتى صححناه.",
    by: "بقلم",
    updated: "آخر تحديث",
    minutes: (n) => `مدة القراءة: ${n} د`,
    corrections: "تصويبات",
    correction: "تصويب",
    clarification: "توضيح",
    update: "تحديث",
    related: "مواضيع ذات صلة",
    alsoIn: "متوفر أيضًا بـ",
    gallery: "صور",
    newer: "الأحدث",
    older: "الأقدم",
    page: (n, of) => `صفحة ${n} من ${of}`,
  },
  ja: {
    skip: "本文へ",
    sections: "セクション",
    feed: "全記事のフィード",
    correctionsIntro: "誤りと、その訂正の記録です。",
    by: "文",
    updated: "更新",
    minutes: (n) => `読了時間 ${n}分`,
    corrections: "訂正",
    correction: "訂正",
    clarification: "補足説明",
    update: "追記",
    related: "関連記事",
    alsoIn: "他の言語",
    gallery: "写真",
    newer: "新しい記事",
    older: "以前の記事",
    page: (n, of) => `${n} / ${of} ページ`,
  },
};

/** The words of the interface in the language of an article, else in English. */
export const words = (language: string): Words => WORDS[language.split("-")[0] ?? ""] ?? ENGLISH;

export const direction = (language: string): "ltr" | "rtl" =>
  RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";

export const date = (time: string, language: string, timeZone: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(new Date(time));

export const languageName = (language: string) => new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
