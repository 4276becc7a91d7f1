namespace Capi.Payload;

// Several values of one identifier: "em":["…","…"].
public sealed partial class MetaEventWriter
{
    private bool _inList;
    private int _listStart;
    private int _listItems;

    /// <summary>Begins the values of one identifier; each is then written as if it were the only one.</summary>
    public void BeginList(UserDataKey key)
    {
        _listStart = _json.Length;
        _json.Name(UserDataField.Of(key).Utf8Name);
        _json.Raw((byte)'[');
        _listItems = _json.Length;
        _inList = true;
    }

    /// <summary>Ends the values; a list without any is left out.</summary>
    public void EndList()
    {
        LeaveOutDuplicates();
        if (_json.Length == _listItems)
            Rewind(_listStart);
        else
            _json.Close((byte)']');
        _seenItems.Clear();
        _inList = false;
    }

    // Equal values are found by their hashes, so the holes are filled first. One value alone has no equal, and goes on waiting.
    private void LeaveOutDuplicates()
    {
        if (!_seenItems.HasSeveral)
            return;
        _json.CheckSize();
        _lanes.Flush();
        _seenItems.LeaveOutDuplicates();
    }
}
