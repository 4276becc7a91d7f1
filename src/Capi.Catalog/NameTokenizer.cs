namespace Capi.Catalog;

/// <summary>Splits an identifier or key into words: <c>IBANNumber</c>, <c>ibanNumber</c>, <c>iban_number</c> and <c>Iban2Number</c>
/// all consist of iban and number.</summary>
/// <remarks>The scanning methods run on every keystroke and do not allocate.</remarks>
internal static class NameTokenizer
{
    /// <summary>Returns the index of the first word at or after an index; -1 when there is none.</summary>
    public static int FindWordStart(string name, int from)
    {
        for (var index = from; index < name.Length; index++)
        {
            if (char.IsLetter(name[index]))
                return index;
        }

        return -1;
    }

    /// <summary>Returns the end of the word that starts at an index: the index after its last letter.</summary>
    public static int FindWordEnd(string name, int start)
    {
        var end = start + 1;
        if (char.IsUpper(name[start]))
        {
            while (end < name.Length && char.IsUpper(name[end]))
                end++;

            // In IBANNumber, the last capital starts the next word.
            if (end - start > 1)
                return end < name.Length && char.IsLower(name[end]) ? end - 1 : end;
        }

        while (end < name.Length && char.IsLetter(name[end]) && !char.IsUpper(name[end]))
            end++;

        return end;
    }

    /// <summary>Converts a name to the style of Meta's keys: <c>SalesChannel2</c> to <c>sales_channel2</c>; empty when it has no letters.</summary>
    public static string ToSnakeCase(string name)
    {
        var words = new List<string>();
        for (var start = FindWordStart(name, 0); start >= 0;)
        {
            var next = FindWordStart(name, FindWordEnd(name, start));
            words.Add(name.Substring(start, (next < 0 ? name.Length : next) - start).Trim('_').ToLowerInvariant());
            start = next;
        }

        return string.Join("_", words);
    }
}
