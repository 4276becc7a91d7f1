using Capi.Consent.Bits;

namespace Capi.Consent.Gpp;

/// <summary>Reads the header of a GPP string: the type 3, the version 1, and the IDs of the sections as Fibonacci-coded ranges.</summary>
internal static class GppHeader
{
    /// <summary>The most sections that are read; fewer than 30 exist.</summary>
    public const int MaxSections = 64;

    private const int HeaderType = 3;
    private const int HeaderVersion = 1;

    /// <summary>Reads the IDs of the sections, in the order of the sections.</summary>
    /// <param name="text">The text before the first tilde.</param>
    /// <param name="ids">Memory for the IDs, exactly as long as the string has sections.</param>
    /// <returns>False if the header is malformed, or names more or fewer sections.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<int> ids)
    {
        if (!Base64Url.IsValid(text))
            return false;

        var reader = new BitReader(text);
        if (reader.ReadInt32(6) != HeaderType || reader.ReadInt32(6) != HeaderVersion)
            return false;

        var entries = reader.ReadInt32(12);
        var (count, id) = (0, 0);
        for (var entry = 0; entry < entries && !reader.HasFailed; entry++)
        {
            var isRange = reader.ReadBoolean();
            var first = id + reader.ReadFibonacci();
            id = isRange ? first + reader.ReadFibonacci() : first;
            if (reader.HasFailed || id - first >= ids.Length - count)
                return false;

            for (var next = first; next <= id; next++)
                ids[count++] = next;
        }

        return !reader.HasFailed && count == ids.Length;
    }
}
