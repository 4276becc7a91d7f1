namespace Capi.ContractReading.Ga4;

/// <summary>The number of letters to insert, remove, replace or swap with the next one to get another word (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>Computes the distance; a distance of <paramref name="limit"/> or more is returned as the limit.</summary>
    public static int Compute(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit)
            return limit;

        var (beforeLast, last, current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[other.Length], limit);
    }
}
