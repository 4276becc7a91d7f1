namespace Capi.ContractDescriptions.Json;

/// <summary>Recognizes JSON numbers.</summary>
internal static class JsonNumber
{
    /// <summary>True for a number: <c>-</c>, digits without leading zeros, a fraction, an exponent.</summary>
    public static bool IsOne(string word)
    {
        var position = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var integerStart = position;
        if (!SkipDigits(word, ref position) || (word[integerStart] == '0' && position > integerStart + 1))
            return false;

        if (position < word.Length && word[position] == '.')
        {
            position++;
            if (!SkipDigits(word, ref position))
                return false;
        }

        if (position < word.Length && word[position] is 'e' or 'E')
        {
            position++;
            if (position < word.Length && word[position] is '+' or '-')
                position++;
            if (!SkipDigits(word, ref position))
                return false;
        }

        return position == word.Length;
    }

    private static bool SkipDigits(string word, ref int position)
    {
        var start = position;
        while (position < word.Length && word[position] is >= '0' and <= '9')
            position++;
        return position > start;
    }
}
