namespace Capi.Payload;

// Several values of one parameter: "em":["…","…"].
public sealed partial class MetaEventWriter
{
    private bool _inList;
    private int _listStart;
    private int _listItems;

    /// <summary>Starts a list of values for one key; each value is then written like a single one.</summary>
    public void BeginList(UserDataKey key)
    {
        _listStart = _json.Length;
        _json.Name(UserDataField.Of(key).Utf8Name);
        _json.Raw((byte)'[');
        _listItems = _json.Length;
        _inList = true;
    }

    /// <summary>Ends the list, without duplicates; an empty list is removed.</summary>
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

    // Duplicates are found by comparing hashes, so pending hashes are flushed first. A single value needs no comparison and stays pending.
    private void LeaveOutDuplicates()
    {
        if (!_seenItems.HasSeveral)
            return;
        _json.CheckSize();
        _lanes.Flush();
        _seenItems.LeaveOutDuplicates();
    }
}
