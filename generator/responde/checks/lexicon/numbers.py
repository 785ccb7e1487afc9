"""Numbers in words, in English, Spanish, Portuguese and Catalan; written without accents."""

from __future__ import annotations

from types import MappingProxyType

WORDS = MappingProxyType(
    {
        "en": (
            *("zero", 0, "a", 1, "an", 1, "one", 1, "single", 1, "once", 1, "first", 1, "each", 1, "two", 2),
            *("both", 2, "twice", 2, "second", 2, "double", 2, "pair", 2, "three", 3, "third", 3, "four", 4),
            *("fourth", 4, "five", 5, "fifth", 5, "six", 6, "sixth", 6, "seven", 7, "seventh", 7, "eight", 8),
            *("eighth", 8, "nine", 9, "ninth", 9, "ten", 10, "tenth", 10, "eleven", 11, "twelve", 12, "dozen", 12),
            *("noon", 12, "midday", 12, "thirteen", 13, "fourteen", 14, "fortnight", 14, "fifteen", 15),
            *("sixteen", 16, "seventeen", 17, "eighteen", 18, "nineteen", 19, "twenty", 20, "thirty", 30),
            *("forty", 40, "fifty", 50, "half", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety", 90),
            *("hundred", 100, "thousand", 1000, "midnight", 0, "january", 1, "february", 2, "march", 3, "april", 4),
            *("may", 5, "june", 6, "july", 7, "august", 8, "september", 9, "october", 10, "november", 11),
            *(
                "december",
                12,
            ),
        ),
        "es": (
            *("cero", 0, "un", 1, "una", 1, "uno", 1, "cada", 1, "primer", 1, "primero", 1, "primera", 1, "dos", 2),
            *("ambos", 2, "ambas", 2, "doble", 2, "par", 2, "segundo", 2, "segunda", 2, "tres", 3, "tercer", 3),
            *("tercero", 3, "tercera", 3, "cuatro", 4, "cuarto", 4, "cuarta", 4, "cinco", 5, "quinto", 5),
            *("quinta", 5, "seis", 6, "sexto", 6, "sexta", 6, "siete", 7, "septimo", 7, "septima", 7, "ocho", 8),
            *("octavo", 8, "octava", 8, "nueve", 9, "noveno", 9, "novena", 9, "diez", 10, "decimo", 10, "decima", 10),
            *("once", 11, "doce", 12, "docena", 12, "mediodia", 12, "trece", 13, "catorce", 14, "quince", 15),
            *("quincena", 15, "dieciseis", 16, "diecisiete", 17, "dieciocho", 18, "diecinueve", 19, "veinte", 20),
            *("veintiuno", 21, "veintiun", 21, "veintidos", 22, "veintitres", 23, "veinticuatro", 24),
            *("veinticinco", 25, "treinta", 30, "cuarenta", 40, "cincuenta", 50, "mitad", 50, "sesenta", 60),
            *("setenta", 70, "ochenta", 80, "noventa", 90, "cien", 100, "ciento", 100, "doscientos", 200),
            *("trescientos", 300, "quinientos", 500, "mil", 1000, "medianoche", 0, "enero", 1, "febrero", 2),
            *("marzo", 3, "abril", 4, "mayo", 5, "junio", 6, "julio", 7, "agosto", 8, "septiembre", 9),
            *("setiembre", 9, "octubre", 10, "noviembre", 11, "diciembre", 12),
        ),
        "pt": (
            *("zero", 0, "um", 1, "uma", 1, "cada", 1, "primeiro", 1, "primeira", 1, "dois", 2, "duas", 2),
            *("ambos", 2, "ambas", 2, "dobro", 2, "par", 2, "segundo", 2, "segunda", 2, "tres", 3, "terceiro", 3),
            *("terceira", 3, "quatro", 4, "quarto", 4, "quarta", 4, "cinco", 5, "quinto", 5, "quinta", 5, "seis", 6),
            *("meia", 6, "sexto", 6, "sexta", 6, "sete", 7, "setimo", 7, "setima", 7, "oito", 8, "oitavo", 8),
            *("oitava", 8, "nove", 9, "nono", 9, "nona", 9, "dez", 10, "decimo", 10, "decima", 10, "onze", 11),
            *("doze", 12, "duzia", 12, "treze", 13, "catorze", 14, "quatorze", 14, "quinze", 15, "quinzena", 15),
            *("dezasseis", 16, "dezesseis", 16, "dezassete", 17, "dezessete", 17, "dezoito", 18, "dezanove", 19),
            *("dezenove", 19, "vinte", 20, "trinta", 30, "quarenta", 40, "cinquenta", 50, "metade", 50),
            *("sessenta", 60, "setenta", 70, "oitenta", 80, "noventa", 90, "cem", 100, "cento", 100, "duzentos", 200),
            *("trezentos", 300, "quinhentos", 500, "mil", 1000, "janeiro", 1, "fevereiro", 2, "marco", 3, "abril", 4),
            *("maio", 5, "junho", 6, "julho", 7, "agosto", 8, "setembro", 9, "outubro", 10, "novembro", 11),
            *(
                "dezembro",
                12,
            ),
        ),
        "ca": (
            *("zero", 0, "un", 1, "una", 1, "cada", 1, "primer", 1, "primera", 1, "dos", 2, "dues", 2, "ambdos", 2),
            *("doble", 2, "segon", 2, "segona", 2, "tres", 3, "tercer", 3, "tercera", 3, "quatre", 4, "quart", 4),
            *("quarta", 4, "cinc", 5, "cinque", 5, "sis", 6, "sise", 6, "set", 7, "sete", 7, "vuit", 8, "vuite", 8),
            *("nou", 9, "nove", 9, "deu", 10, "dese", 10, "onze", 11, "dotze", 12, "dotzena", 12, "migdia", 12),
            *("tretze", 13, "catorze", 14, "quinze", 15, "quinzena", 15, "setze", 16, "disset", 17, "divuit", 18),
            *("dinou", 19, "vint", 20, "trenta", 30, "quaranta", 40, "cinquanta", 50, "meitat", 50, "seixanta", 60),
            *("setanta", 70, "vuitanta", 80, "noranta", 90, "cent", 100, "mil", 1000, "mitjanit", 0, "gener", 1),
            *("febrer", 2, "marc", 3, "abril", 4, "maig", 5, "juny", 6, "juliol", 7, "agost", 8, "setembre", 9),
            *("octubre", 10, "novembre", 11, "desembre", 12),
        ),
    }
)
"""By language, each word before its number."""

PHRASES = (
    *("half an hour", 30, "half hour", 30, "media hora", 30, "meia hora", 30, "mitja hora", 30),
    *("quarter of an hour", 15, "cuarto de hora", 15, "quarto de hora", 15, "quart d'hora", 15),
    *("three quarters of an hour", 45, "tres cuartos de hora", 45, "tres quartos de hora", 45, "round the clock", 24),
    *("around the clock", 24, "day and night", 24, "dia y noche", 24, "noche y dia", 24, "dia e noite", 24),
    *("noite e dia", 24, "nit i dia", 24, "dia i nit", 24, "at any time", 24, "at any hour", 24),
    *("a cualquier hora", 24, "a qualquer hora", 24, "a qualsevol hora", 24, "permanente", 24, "always", 24),
    *("every day", 7, "todos los dias", 7, "todos os dias", 7, "tots els dies", 7, "cada dia", 7, "all week", 7),
    *("round the clock", 7, "around the clock", 7, "day and night", 7, "dia y noche", 7, "dia e noite", 7),
    *("nit i dia", 7, "dia i nit", 7, "a cualquier hora", 7, "a qualquer hora", 7, "at any time", 7, "midnight", 24),
    *("medianoche", 24, "meia-noite", 24, "mitjanit", 24, "meio-dia", 12, "meio dia", 12, "medio dia", 12),
    *("la mitad", 2, "metade", 2, "half", 2, "la meitat", 2),
)
"""In any of these languages, each phrase before a number that it may stand for."""
