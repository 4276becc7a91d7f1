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
using Capi.Identifiers.Normalizers;

namespace Capi.Payload;

// The user_data object: parameters from the context and the consent, lists of values, and identifiers that are sent in clear.
public sealed partial class MetaEventWriter
{
    /// <summary>Starts <c>user_data</c>, after writing the context's URLs and the data processing options.</summary>
    public void WriteStartUserData()
    {
        WriteContextUrls();
        WriteDataProcessingOptions();
        _json.WriteRaw("\"user_data\":{"u8);
    }

    /// <summary>Ends <c>user_data</c>, after writing the context's identifiers for which the contract wrote no value.</summary>
    public void WriteEndUserData()
    {
        if (_isPixelEvent)
        {
            // Everything since the event ID: URLs, opt-out and identifiers.
            Rewind(_pixelEnd);
            return;
        }

        if (_metadata.AcceptsBrowserData)
        {
            WriteContextIdentifier(UserDataKey.Fbc, _context.Fbc);
            WriteContextIdentifier(UserDataKey.Fbp, _context.Fbp);
            WriteContextIdentifier(UserDataKey.ClientIpAddress, _context.ClientIpAddress);
            WriteContextIdentifier(UserDataKey.ClientUserAgent, _context.ClientUserAgent);
        }

        _json.WriteEnd((byte)'}');
    }

    /// <summary>Starts a list of values for one key; each value is then written like a single one.</summary>
    public void WriteStartList(UserDataKey key)
    {
        _listStart = _json.Length;
        _json.WritePropertyName(UserDataParameter.FromKey(key).Utf8WireKey);
        _json.WriteRaw((byte)'[');
        _listContentStart = _json.Length;
        _isInList = true;
    }

    /// <summary>Ends the list, without duplicates; an empty list is removed.</summary>
    public void WriteEndList()
    {
        RemoveDuplicates();
        if (_json.Length == _listContentStart)
            Rewind(_listStart);
        else
            _json.WriteEnd((byte)']');
        _deduplicator.Clear();
        _isInList = false;
    }

    /// <summary>Sets the country of the following phone numbers that have no country code, and of the following postal codes, states and dates.</summary>
    /// <param name="country">The contract's own country: an ISO 3166-1 code or a name. Null or unknown text is ignored.</param>
    public void SetCountry(string? country) => _normalization.Country = country;

    /// <summary>Sets the country to use when <see cref="SetCountry"/> gives none. It takes precedence over the configured default.</summary>
    public void SetDefaultPhoneCountry(string? country) => _normalization.FallbackCountry = country;

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

    private void WriteContextIdentifier(UserDataKey key, string? value)
    {
        if ((_writtenIdentifiers & UserDataParameter.GetBit(key)) == 0)
            WriteClear(key, value);
    }

    private void WriteDataProcessingOptions()
    {
        if (!_consent.IsLimitedDataUse)
            return;

        _json.WriteRaw("\"data_processing_options\":[\"LDU\"],"u8);
        WriteMember("data_processing_options_country"u8, (long?)_consent.DataProcessingOptionsCountry);
        WriteMember("data_processing_options_state"u8, (long?)_consent.DataProcessingOptionsState);
    }

    // Every identifier is written between these two calls: as "key":"…", or, in a list, as "…",
    private int WriteStartIdentifier(UserDataParameter parameter)
    {
        var start = _json.Length;
        if (!_isInList)
            _json.WriteRaw(parameter.JsonPrefix);
        return start;
    }

    private void WriteEndIdentifier(UserDataParameter parameter, int start, DropReason reason)
    {
        if (reason != DropReason.None)
        {
            Rewind(start);
            RecordDrop(parameter.WireKey, reason);
            return;
        }

        _json.WriteComma();
        RecordIdentifier(parameter, start);
    }

    private void RecordIdentifier(UserDataParameter parameter, int start)
    {
        if (_isInList && _deduplicator.Add(start))
            RemoveDuplicates();
        _writtenIdentifiers |= parameter.Bit;
    }

    private void ResetUserData()
    {
        _writtenIdentifiers = 0;
        _isInList = false;
        ResetNormalization();
    }

    // Duplicates are found by comparing hashes, so pending hashes are flushed first. A single value needs no comparison and stays pending.
    private void RemoveDuplicates()
    {
        if (!_deduplicator.HasMultipleItems)
            return;
        _json.ThrowIfTooLarge();
        _sha256.Flush();
        _deduplicator.RemoveDuplicates();
    }

    private void ResetNormalization()
    {
        _normalization.Country = _normalization.FallbackCountry = null;
        _normalization.Assumptions!.Clear();
    }

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
        // The browser's half has no identifiers, and what is dropped is counted by the server's.
        if (_isPixelEvent)
            return;

        var parameter = UserDataParameter.FromKey(key);
        if (parameter.MustBeHashed || !TryWriteClearFastPath(parameter, value))
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
            if (reason == DropReason.None && parameter.Normalization == Normalization.Fbc && ClickId.IsExpired(value, _now))
                reason = DropReason.Expired;
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

        if (!ClearIdentifierFormat.IsValidFastPath(parameter.Normalization, value, in _now))
        {
            Rewind(start);
            return false;
        }

        RecordIdentifier(parameter, start);
        return true;
    }
}
