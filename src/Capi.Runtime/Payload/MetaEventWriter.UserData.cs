using Capi.Identity;

namespace Capi.Payload;

// The user_data object, with the parameters taken from the context and the consent.
public sealed partial class MetaEventWriter
{
    private ulong _writtenIdentifiers;

    /// <summary>Starts <c>user_data</c>, after writing the context's URLs and the data processing options.</summary>
    public void BeginUserData()
    {
        UrlsOfContext();
        LimitedDataUse();
        _json.Raw("\"user_data\":{"u8);
    }

    /// <summary>Ends <c>user_data</c>, after writing the context's identifiers for which the contract wrote no value.</summary>
    public void EndUserData()
    {
        if (_shape.TakesBrowserData)
        {
            ClearOfContext(UserDataKey.Fbc, _context.Fbc);
            ClearOfContext(UserDataKey.Fbp, _context.Fbp);
            ClearOfContext(UserDataKey.ClientIpAddress, _context.ClientIpAddress);
            ClearOfContext(UserDataKey.ClientUserAgent, _context.ClientUserAgent);
        }

        _json.Close((byte)'}');
    }

    private void ClearOfContext(UserDataKey key, string? value)
    {
        if ((_writtenIdentifiers & UserDataField.BitOf(key)) == 0)
            Clear(key, value);
    }

    private void LimitedDataUse()
    {
        if (!_consent.IsLimitedDataUse)
            return;

        _json.Raw("\"data_processing_options\":[\"LDU\"],"u8);
        Add("data_processing_options_country"u8, (long?)_consent.Country);
        Add("data_processing_options_state"u8, (long?)_consent.State);
    }

    // Every identifier is written between these two calls: as "key":"…", or, in a list, as "…",
    private int BeginIdentifier(UserDataField field)
    {
        var start = _json.Length;
        if (!_inList)
            _json.Raw(field.Opening);
        return start;
    }

    private void EndIdentifier(UserDataField field, int start, DropReason reason)
    {
        if (reason != DropReason.None)
        {
            Rewind(start);
            IdentityMetrics.Dropped(field.Name, reason);
            return;
        }

        _json.Comma();
        NoteIdentifier(field, start);
    }

    private void NoteIdentifier(UserDataField field, int start)
    {
        if (_inList && _seenItems.Add(start))
            LeaveOutDuplicates();
        _writtenIdentifiers |= field.Bit;
    }

    private void ResetUserData()
    {
        _writtenIdentifiers = 0;
        _inList = false;
        ResetIdentity();
    }
}
