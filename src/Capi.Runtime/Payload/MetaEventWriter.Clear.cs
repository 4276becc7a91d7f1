using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Capi.Identity;

namespace Capi.Payload;

// Identifiers that are sent in clear.
public sealed partial class MetaEventWriter
{
    // A Guid has 36 characters, an IPv6 address with a scope id at most 65.
    private const int MaxFormattedLength = 68;

    /// <summary>Writes text unchanged, if it has the format that the key requires; otherwise drops it.</summary>
    public void Clear(UserDataKey key, string? value)
    {
        if (value is not null)
            ClearText(key, value);
    }

    /// <summary>Writes a Guid in format D. <see cref="Guid.Empty"/> is dropped as empty.</summary>
    public void Clear(UserDataKey key, Guid? value)
    {
        if (value is { } id)
            ClearFormatted(key, id, "D", id == Guid.Empty);
    }

    /// <summary>Writes an integer as a JSON string, which Meta accepts for IDs as well as a number.</summary>
    public void Clear(UserDataKey key, long? value)
    {
        if (value is { } number)
            ClearFormatted(key, number);
    }

    /// <summary>Writes an integer as a JSON string.</summary>
    public void Clear(UserDataKey key, ulong? value)
    {
        if (value is { } number)
            ClearFormatted(key, number);
    }

    /// <summary>Writes an IP address without its scope ID. An IPv4-mapped IPv6 address (<c>::ffff:1.2.3.4</c>), as a dual-mode socket reports
    /// IPv4 visitors, is written as IPv4.</summary>
    public void Clear(UserDataKey key, IPAddress? value)
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
        ClearText(key, address);
    }

    /// <summary>Writes a URI's original string.</summary>
    public void Clear(UserDataKey key, Uri? value) => Clear(key, value?.OriginalString);

    private void ClearFormatted<T>(UserDataKey key, T value, ReadOnlySpan<char> format = default, bool isEmpty = false)
        where T : struct, ISpanFormattable
    {
        Span<char> room = stackalloc char[MaxFormattedLength];
        ClearText(key, Formatted(value, format, isEmpty, room));
    }

    private static ReadOnlySpan<char> Formatted<T>(T value, scoped ReadOnlySpan<char> format, bool isEmpty, Span<char> room)
        where T : struct, ISpanFormattable
    {
        value.TryFormat(room, out var length, format, CultureInfo.InvariantCulture);
        return isEmpty ? default : room[..length];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ClearText(UserDataKey key, ReadOnlySpan<char> value)
    {
        var field = UserDataField.Of(key);
        if (field.MustBeHashed || !TryClearOrdinary(field, value))
            ClearAny(field, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ClearAny(UserDataField field, ReadOnlySpan<char> value)
    {
        var begin = BeginIdentifier(field);
        var reason = DropReason.InvalidFormat;
        if (!field.MustBeHashed)
        {
            reason = ClearIdentifier.Check(field.Definition, value, out var start, out var length);
            if (reason == DropReason.None && !_json.TryText(value.Slice(start, length)))
                reason = DropReason.InvalidText;
        }

        EndIdentifier(field, begin, reason);
    }

    // Copies first, because the copy detects text that isn't plain ASCII.
    private bool TryClearOrdinary(UserDataField field, ReadOnlySpan<char> value)
    {
        var start = _json.Length;
        if (_inList || value.Length > IdentifierWriter.MaxInputLength || !_json.TryPlainMember(field.Opening, value))
            return false;

        if (!ClearForm.IsOrdinary(field.Normalization, value))
        {
            Rewind(start);
            return false;
        }

        NoteIdentifier(field, start);
        return true;
    }
}
