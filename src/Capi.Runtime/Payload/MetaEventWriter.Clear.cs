using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.ClearText;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.HashedText;
using Capi.Identifiers.IpAddresses;

namespace Capi.Payload;

// Identifiers that are sent in clear.
public sealed partial class MetaEventWriter
{
    // A Guid has 36 characters, an IPv6 address with a scope id at most 65.
    private const int MaxFormattedLength = 68;

    /// <summary>Writes text unchanged, if it has the format that the key requires; otherwise drops it.</summary>
    public void WriteClear(UserDataKey key, string? value)
    {
        if (value is not null)
            WriteClearText(key, value);
    }

    /// <summary>Writes a Guid in format D. <see cref="Guid.Empty"/> is dropped as empty.</summary>
    public void WriteClear(UserDataKey key, Guid? value)
    {
        if (value is { } id)
            WriteClearFormatted(key, id, "D", id == Guid.Empty);
    }

    /// <summary>Writes an integer as a JSON string, which Meta accepts for IDs as well as a number.</summary>
    public void WriteClear(UserDataKey key, long? value)
    {
        if (value is { } number)
            WriteClearFormatted(key, number);
    }

    /// <summary>Writes an integer as a JSON string.</summary>
    public void WriteClear(UserDataKey key, ulong? value)
    {
        if (value is { } number)
            WriteClearFormatted(key, number);
    }

    /// <summary>Writes an IP address without its scope ID. An IPv4-mapped IPv6 address (<c>::ffff:1.2.3.4</c>), as a dual-mode socket reports
    /// IPv4 visitors, is written as IPv4.</summary>
    public void WriteClear(UserDataKey key, IPAddress? value)
    {
        if (value is null)
            return;

        Span<char> text = stackalloc char[MaxFormattedLength];
        value.TryFormat(text, out var length);
        ReadOnlySpan<char> address = text[..length];
        if (address.IndexOf('%') is >= 0 and var scope)
            address = address[..scope];
        if (value.AddressFamily == AddressFamily.InterNetworkV6 && value.IsIPv4MappedToIPv6)
            address = address[(address.LastIndexOf(':') + 1)..];
        WriteClearText(key, address);
    }

    /// <summary>Writes a URI's original string.</summary>
    public void WriteClear(UserDataKey key, Uri? value) => WriteClear(key, value?.OriginalString);

    private void WriteClearFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> buffer = stackalloc char[MaxFormattedLength];
        WriteClearText(key, FormatValue(value, format, isEmpty, buffer));
    }

    private static ReadOnlySpan<char> FormatValue<T>(T value, scoped ReadOnlySpan<char> format, bool isEmpty, Span<char> buffer)
        where T : struct, ISpanFormattable
    {
        value.TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture);
        return isEmpty ? default : buffer[..length];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteClearText(UserDataKey key, ReadOnlySpan<char> value)
    {
        var parameter = UserDataParameter.FromKey(key);
        if (key == UserDataKey.Fbc && ClickId.IsExpired(value, _now))
            IdentifierMetrics.RecordDropped(parameter.WireKey, DropReason.Expired);
        else if (parameter.MustBeHashed || !TryWriteClearFastPath(parameter, value))
            WriteClearSlowPath(parameter, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteClearSlowPath(UserDataParameter parameter, scoped ReadOnlySpan<char> value)
    {
        Span<char> address = stackalloc char[IpAddressText.MaxLength];
        if (parameter.Normalization == Normalization.IpAddress && IpAddressText.TryNormalize(value, address, out var addressLength))
            value = address[..addressLength];

        var identifierStart = WriteStartIdentifier(parameter);
        var reason = DropReason.InvalidFormat;
        if (!parameter.MustBeHashed)
        {
            reason = ClearIdentifierValidator.Validate(parameter.Definition, value, out var start, out var length);
            if (reason == DropReason.None && !_json.TryWriteString(value.Slice(start, length)))
                reason = DropReason.InvalidText;
        }

        WriteEndIdentifier(parameter, identifierStart, reason);
    }

    // Copies first, because the copy detects text that isn't plain ASCII.
    private bool TryWriteClearFastPath(UserDataParameter parameter, ReadOnlySpan<char> value)
    {
        var start = _json.Length;
        if (_isInList || value.Length > IdentifierWriter.MaxInputLength || !_json.TryWritePlainMember(parameter.JsonPrefix, value))
            return false;

        if (!ClearIdentifierFormat.IsValidFastPath(parameter.Normalization, value))
        {
            Rewind(start);
            return false;
        }

        RecordIdentifier(parameter, start);
        return true;
    }
}
