namespace Capi.Catalog;

/// <summary>The words of an identifier or key: <c>IBANNumber</c>, <c>ibanNumber</c>, <c>iban_number</c> and <c>Iban2Number</c> are
/// all iban and number.</summary>
/// <remarks>Names are read on every key press, so that nothing here allocates.</remarks>
internal static class NameWords
{
    /// <summary>Where the next word begins, at or after a place; -1 when there is none.</summary>
    public static int Start(string name, int from)
    {
        for (var index = from; index < name.Length; index++)
        {
            if (char.IsLetter(name[index]))
                return index;
        }

        return -1;
    }

    /// <summary>Where the word that begins here ends: behind its last letter.</summary>
    public static int End(string name, int start)
    {
        var end = start + 1;
        if (char.IsUpper(name[start]))
        {
            while (end < name.Length && char.IsUpper(name[end]))
                end++;

            // In IBANNumber the last capital is the next word's first letter.
            if (end - start > 1)
                return end < name.Length && char.IsLower(name[end]) ? end - 1 : end;
        }

        while (end < name.Length && char.IsLetter(name[end]) && !char.IsUpper(name[end]))
            end++;

        return end;
    }
}
