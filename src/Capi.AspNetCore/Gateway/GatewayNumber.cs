using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>Writes the numbers of a page.</summary>
internal static class GatewayNumber
{
    /// <summary>Writes a number; 2.0 is 2.</summary>
    public static void Write(MetaEventWriter writer, ReadOnlySpan<byte> key, decimal? number)
    {
        if (number is { } value && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue)
            writer.WriteProperty(key, (long)value);
        else
            writer.WriteProperty(key, number);
    }
}
