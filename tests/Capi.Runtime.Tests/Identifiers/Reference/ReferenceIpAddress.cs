using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Capi.Runtime.Tests.Identifiers.Reference;

/// <summary>Reference of the address in a header, by regular expressions and the framework's parser.</summary>
internal static class ReferenceIpAddress
{
    public static string? Normalize(string text)
    {
        var match = Regex.Match(text, @"\A(?:.*;)?\s*for\s*=([^;]*)", RegexOptions.IgnoreCase);
        var node = (match.Success ? match.Groups[1].Value : text).Trim().Trim('"').Trim();
        node = Regex.Replace(node, @"\A\[([^\]]*)\](:\d{1,5})?\z", "$1");
        node = Regex.Replace(node, @"\A(\d+\.\d+\.\d+\.\d+):\d{1,5}\z", "$1");
        if (!IPAddress.TryParse(node, out var address))
            return null;

        if (FindEmbedded(address.ToString(), address.GetAddressBytes()) is { } embedded)
            address = embedded;
        return address.AddressFamily == AddressFamily.InterNetwork ? address.ToString() : Compress(address.GetAddressBytes());
    }

    // IPv4-mapped, NAT64, 6to4 and Teredo.
    private static IPAddress? FindEmbedded(string text, byte[] bytes) => Convert.ToHexStringLower(bytes) is var hex && text.Contains(':', StringComparison.Ordinal)
        ? hex.StartsWith("00000000000000000000ffff", StringComparison.Ordinal) || hex.StartsWith("0064ff9b0000000000000000", StringComparison.Ordinal) ? new(bytes[12..])
        : hex.StartsWith("2002", StringComparison.Ordinal) ? new(bytes[2..6])
        : hex.StartsWith("20010000", StringComparison.Ordinal) ? new(bytes[12..].Select(part => (byte)~part).ToArray())
        : null : null;

    // Tries every run of zero groups and keeps the shortest text; the first one of several.
    private static string Compress(byte[] bytes)
    {
        var groups = bytes.Chunk(2).Select(pair => ((pair[0] << 8) | pair[1]).ToString("x", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var best = string.Join(':', groups);
        var bestRun = 1;
        for (var start = 0; start < groups.Length; start++)
        {
            for (var run = 2; start + run <= groups.Length; run++)
            {
                if (run > bestRun && groups.Skip(start).Take(run).All(group => group == "0"))
                    (best, bestRun) = (string.Join(':', groups.Take(start)) + "::" + string.Join(':', groups.Skip(start + run)), run);
            }
        }

        return best;
    }
}
