using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

// The user_data object, with the parameters taken from the context and the consent.
public sealed partial class MetaEventWriter
{
    private ulong _writtenIdentifiers;

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
        if (_metadata.AcceptsBrowserData)
        {
            WriteContextIdentifier(UserDataKey.Fbc, _context.Fbc);
            WriteContextIdentifier(UserDataKey.Fbp, _context.Fbp);
            WriteContextIdentifier(UserDataKey.ClientIpAddress, _context.ClientIpAddress);
            WriteContextIdentifier(UserDataKey.ClientUserAgent, _context.ClientUserAgent);
        }

        _json.WriteEnd((byte)'}');
    }

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
            IdentifierMetrics.RecordDropped(parameter.WireKey, reason);
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
        ResetIdentifierHints();
    }
}
