namespace Capi.Payload;

// Several values of one parameter: "em":["…","…"].
public sealed partial class MetaEventWriter
{
    private bool _isInList;
    private int _listStart;
    private int _listContentStart;

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

    // Duplicates are found by comparing hashes, so pending hashes are flushed first. A single value needs no comparison and stays pending.
    private void RemoveDuplicates()
    {
        if (!_deduplicator.HasMultipleItems)
            return;
        _json.ThrowIfTooLarge();
        _sha256.Flush();
        _deduplicator.RemoveDuplicates();
    }
}
