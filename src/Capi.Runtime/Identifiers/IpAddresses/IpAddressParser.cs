using System.Globalization;
using System.Runtime.CompilerServices;

namespace Capi.Identifiers.IpAddresses;

/// <summary>Parses IP addresses strictly and without allocating. <c>IPAddress.Parse</c> also accepts "1" and "0x7f.1".</summary>
internal static class IpAddressParser
{
    private const int MinV4Length = 7;
    private const int MaxV4Length = 15;
    private const int NoNumber = -1;

    /// <summary>The number of 16-bit groups of an IPv6 address.</summary>
    public const int V6Groups = 8;

    /// <summary>Classifies the text.</summary>
    public static IpAddressKind Classify(ReadOnlySpan<char> text)
    {
        if (TryParseV4(text, out var v4))
            return IpAddressRanges.IsPublic(v4) ? IpAddressKind.PublicV4 : IpAddressKind.NotPublic;
        return ClassifyV6(text);
    }

    private static IpAddressKind ClassifyV6(ReadOnlySpan<char> text)
    {
        Span<ushort> groups = stackalloc ushort[V6Groups];
        if (!TryParseV6(text, groups))
            return IpAddressKind.None;

        if (!IpAddressRanges.IsPublic(groups))
            return IpAddressKind.NotPublic;

        return EmbeddedIpv4.TryRead(groups, out _) ? IpAddressKind.PublicV4 : IpAddressKind.PublicV6;
    }

    /// <summary>True for a public address that is sent unchanged: IPv4, or IPv6 in its canonical form.</summary>
    public static bool IsCanonicalPublic(ReadOnlySpan<char> text) => TryParseV4(text, out var v4) ? IpAddressRanges.IsPublic(v4) : IsCanonicalPublicV6(text);

    // A method of its own, so that the usual IPv4 address needs no buffers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsCanonicalPublicV6(ReadOnlySpan<char> text)
    {
        Span<ushort> groups = stackalloc ushort[V6Groups];
        Span<char> canonical = stackalloc char[IpAddressText.MaxLength];
        return TryParseV6(text, groups) && IpAddressRanges.IsPublic(groups) && text.SequenceEqual(canonical[..IpAddressFormat.Write(groups, canonical)]);
    }

    /// <summary>Parses four decimal numbers up to 255, without leading zeros, which some parsers read as octal.</summary>
    public static bool TryParseV4(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        if (text.Length is < MinV4Length or > MaxV4Length)
            return false;

        var (dots, number) = (0, NoNumber);
        foreach (var unit in text)
        {
            var digit = unit - '0';
            if ((uint)digit > 9)
            {
                if (unit != '.' || number == NoNumber)
                    return false;

                address = (address << 8) | (uint)number;
                (dots, number) = (dots + 1, NoNumber);
                continue;
            }

            if (number == 0)
                return false;

            number = number == NoNumber ? digit : (10 * number) + digit;
            if (number > byte.MaxValue)
                return false;
        }

        address = (address << 8) | (uint)number;
        return dots == 3 && number != NoNumber;
    }

    /// <summary>Parses groups with at most one "::"; the last two groups may be written as an IPv4 address.</summary>
    public static bool TryParseV6(ReadOnlySpan<char> text, Span<ushort> groups)
    {
        groups.Clear();
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return TryParseGroups(text, groups, out var all) && all == V6Groups;

        Span<ushort> tail = stackalloc ushort[V6Groups];
        var before = text[..gap];
        var after = text[(gap + 2)..];
        var headCount = 0;
        var tailCount = 0;
        if ((!before.IsEmpty && (before.Contains('.') || !TryParseGroups(before, groups, out headCount)))
            || (!after.IsEmpty && !TryParseGroups(after, tail, out tailCount))
            || headCount + tailCount >= V6Groups)
            return false;

        tail[..tailCount].CopyTo(groups[(V6Groups - tailCount)..]);
        return true;
    }

    private static bool TryParseGroups(ReadOnlySpan<char> text, Span<ushort> groups, out int count)
    {
        count = 0;
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if (part.Contains('.'))
            {
                if (range.End.Value != text.Length || count > V6Groups - 2 || !TryParseV4(part, out var v4))
                    return false;

                groups[count++] = (ushort)(v4 >> 16);
                groups[count++] = (ushort)v4;
                continue;
            }

            if (count == V6Groups || part.Length is 0 or > 4)
                return false;

            if (!ushort.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out groups[count++]))
                return false;
        }

        return true;
    }
}
