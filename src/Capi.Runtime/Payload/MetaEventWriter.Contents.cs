using Capi.Identity;

namespace Capi.Payload;

// The entries of contents, in which Meta requires id and quantity. Entries under other keys are not checked.
public sealed partial class MetaEventWriter
{
    // The contents array and the entry in it; anything nested deeper is not an entry of contents.
    private const int ContentDepth = 2;

    private bool _inContents;
    private ContentMembers _contentMembers;

    [Flags]
    private enum ContentMembers : byte
    {
        None = 0,
        Id = 1,
        Quantity = 2,
        Needed = Id | Quantity,
    }

    /// <summary>Starts an entry of <c>contents</c>, or of an array of such entries under another key.</summary>
    public void BeginContent()
    {
        if (_openFrames == ContentDepth - 1)
            _contentMembers = ContentMembers.None;

        var start = _json.Length;
        _json.Raw((byte)'{');
        BeginFrame(start, key: default);
    }

    /// <summary>Ends the entry; an empty entry is removed. A non-empty entry of <c>contents</c> without <c>id</c> or <c>quantity</c> is
    /// dropped and counted.</summary>
    public void EndContent()
    {
        if (IsContentsEntry && _contentMembers != ContentMembers.Needed && _json.Length > Innermost.Inside)
        {
            _json.CheckSize();
            Rewind(Innermost.Inside);
            IdentityMetrics.Dropped("contents", DropReason.InvalidFormat);
        }

        EndFrame((byte)'}');
    }

    // The outermost frame decides: an entry outside an array has no key, so it isn't an entry of contents.
    private void NoteArray(ReadOnlySpan<byte> key)
    {
        if (_openFrames == 0)
            _inContents = key.SequenceEqual("contents"u8);
    }

    private bool IsContentsEntry => _inContents && _openFrames == ContentDepth;

    // Called for each property written.
    private void NoteContentMember(ReadOnlySpan<byte> key)
    {
        if (!IsContentsEntry)
            return;
        if (key.SequenceEqual("id"u8))
            _contentMembers |= ContentMembers.Id;
        else if (key.SequenceEqual("quantity"u8))
            _contentMembers |= ContentMembers.Quantity;
    }
}
