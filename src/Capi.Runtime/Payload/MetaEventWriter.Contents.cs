using Capi.Identity;

namespace Capi.Payload;

// The entries of contents, of which Meta needs id and quantity (spec section 5). Arrays of other names are the user's own.
public sealed partial class MetaEventWriter
{
    // The array contents and the entry in it; whatever is nested deeper is no product line.
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

    /// <summary>Begins an entry of <c>contents</c>, or of an array of such entries under another key.</summary>
    public void BeginContent()
    {
        if (_openFrames == ContentDepth - 1)
            _contentMembers = ContentMembers.None;

        var start = _json.Length;
        _json.Raw((byte)'{');
        BeginFrame(start, key: default);
    }

    /// <summary>Ends the entry; without members it is left out. One of <c>contents</c> that has members, yet no id or no
    /// quantity, is left out and counted.</summary>
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

    // Said when the array begins; an entry without one is no product line either.
    private void NoteArray(ReadOnlySpan<byte> key)
    {
        if (_openFrames == 0)
            _inContents = key.SequenceEqual("contents"u8);
    }

    private bool IsContentsEntry => _inContents && _openFrames == ContentDepth;

    // Called for each property that was written.
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
