using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Capi.Identifiers.Text;

namespace Capi.Identifiers.Normalizers;

/// <summary>Recognises the prompt or label of a form's list where a town or state is expected: Please select, -- Bitte wählen --, Sélectionnez une ville, State/Province.</summary>
/// <remarks>Every word must be one of the lists, and one of them a prompt: Select City is none of Kansas City. Thread safe.</remarks>
internal static class PlacePrompts
{
    private const int MaxLength = 48;
    private const int KeyLength = 4;
    private const int FilterBits = 4096;

    // Suffice alone. Without accents and spaces. Left out, because they are towns: Villé, Stad, Ort, Kota.
    internal static string Words => Encoding.UTF8.GetString(
        "select choose state states province provinces region regions city stateprovince null unknown undefined other others outside international nostate noregion notlisted notinlist nonus "u8
        + "wahlen waehlen auswahlen auswaehlen bundesland stadt andere anderes sonstige sonstiges selectionnez selectionner choisir choisissez etat autre autres "u8
        + "seleccione seleccionar selecciona elige elegir elija provincia estado ciudad otro otra otros selecione selecionar escolha escolher cidade outro outra "u8
        + "seleziona selezionare scegli scegliere citta altro altra kies selecteer provincie keuze wybierz wojewodztwo miasto inne vyberte zvolte valasszon valassz "u8
        + "alegeti selectati selecteaza judet изберете выберите регион другое оберіть виберіть область επιλεξτε επιλογη odaberite izberite vaelg valj velg valitse vali izvelieties "u8
        + "pasirinkite roghnaigh aghzel annat annet seciniz secin ilseciniz sehir thanhpho plaats chon vuilongchon tinhthanhpho pilih provinsi اختر בחר 请选择 請選擇 选择 選擇 其他 選択 選択してください 都道府県 その他 선택 선택하세요 기타 चुनें เลือก กรุณาเลือก จังหวัด"u8);

    // Only beside a word of the other list.
    internal static string OtherWords => Encoding.UTF8.GetString(
        "please a an the your one option or to from list in enter pick town country us usa canada non applicable bitte sie ein eine einen ort land veuillez une un ville pays departement votre la le les l "u8
        + "una opcion su tu pais por favor municipio uma um opcao o seu sua opzione paese een optie maak uw je stad land opcje kraj swoje swoj moznost mesto obec kerjuk orasul orasului "u8
        + "lutfen il vui long tinh thanh pho quan silakan kota negara город страну страна місто المحافظة المدينة الدولة البلد עיר מדינה 주세요 none"u8);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prompts = Create(Words);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Create(OtherWords);

    /// <summary>Prompts of several words, whose digests are dropped too.</summary>
    internal static string Phrases => "please select;please choose;select city;select a city;select your city;select state;select a state;select your state;select province;bitte wählen;wählen sie;sélectionnez;outside us;state/province";

    /// <summary>True for a prompt or label.</summary>
    /// <param name="text">The trimmed text.</param>
    public static bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
            return false;

        Span<char> buffer = stackalloc char[MaxLength * NameFolder.MaxCharsPerChar];
        // The first letters of most towns are those of no word, so the rest is seldom folded.
        var start = NameFolder.Fold(text[..Math.Min(KeyLength, text.Length)], buffer, out _);
        if (start.Length >= KeyLength && Ascii.IsValid(start[..KeyLength]) && !MayStart(CreateKey(start)))
            return false;

        var folded = NameFolder.Fold(text, buffer, out _);
        if (folded.IsEmpty || (char.IsAscii(folded[0]) && !MayStart(CreateKey(folded))) || ContainsDigit(text))
            return false;

        return Prompts.Contains(folded) || HasOnlyKnownWords(text, buffer);
    }

    /// <summary>False if a text certainly is no prompt. For the fast path.</summary>
    /// <param name="key">The first four letters in lower-case ASCII, the first one in the low byte; zero bytes after the end.</param>
    public static bool MayStart(uint key) => (StartFilter.Bits[GetBit(key) / 64] >> (int)(GetBit(key) % 64) & 1) != 0;

    private static bool HasOnlyKnownWords(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var (hasPrompt, isFirst, start) = (false, true, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && IsLetterOrMark(text[index]))
                continue;

            var word = NameFolder.Fold(text[start..index], buffer, out _);
            start = index + 1;
            if (word.IsEmpty)
                continue;

            // The fast path sees the first four letters only.
            if (isFirst && word.Length < KeyLength && char.IsAscii(word[0]))
                return false;

            var isPrompt = Prompts.Contains(word);
            if (!isPrompt && !Others.Contains(word))
                return false;

            hasPrompt |= isPrompt;
            isFirst = false;
        }

        return hasPrompt;
    }

    private static bool IsLetterOrMark(char unit) =>
        char.IsLetter(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;

    private static bool ContainsDigit(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (char.IsDigit(unit))
                return true;
        }

        return false;
    }

    private static uint CreateKey(ReadOnlySpan<char> letters)
    {
        var key = 0u;
        for (var index = 0; index < Math.Min(KeyLength, letters.Length); index++)
            key |= (uint)(byte)letters[index] << (8 * index);

        return key;
    }

    private static uint GetBit(uint key) => key * 0x9E3779B1 / (uint.MaxValue / FilterBits + 1);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Create(string words) =>
        words.Split(' ').Select(NameFolder.Fold).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // A Bloom filter of the first four letters of all words. A class of its own, so that the fast path doesn't create the sets.
    private static class StartFilter
    {
        public static readonly ulong[] Bits = Create();

        private static ulong[] Create()
        {
            var bits = new ulong[FilterBits / 64];
            foreach (var word in $"{Words} {OtherWords}".Split(' ').Where(word => char.IsAscii(word[0])))
            {
                var bit = GetBit(CreateKey(word));
                bits[bit / 64] |= 1UL << (int)(bit % 64);
            }

            return bits;
        }
    }
}
