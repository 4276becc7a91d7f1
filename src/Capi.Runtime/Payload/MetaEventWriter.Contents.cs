using System.Globalization;
using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

// The entries of contents, in which Meta requires id and quantity. Entries under other keys are not checked.
public sealed partial class MetaEventWriter
{
    // The contents array and the entry in it; anything nested deeper is not an entry of contents.
    private const int ContentEntryDepth = 2;

    private bool _isInContents;
    private ContentMembers _contentMembers;

    [Flags]
    private enum ContentMembers : byte
    {
        None = 0,
        Id = 1,
        Quantity = 2,
        NotPositive = 4,
        Required = Id | Quantity,
    }

    /// <summary>Starts an entry of <c>contents</c>, or of an array of such entries under another key.</summary>
    public void WriteStartContent()
    {
        if (_frameCount == ContentEntryDepth - 1)
            _contentMembers = ContentMembers.None;

        var start = _json.Length;
        _json.WriteRaw((byte)'{');
        PushFrame(start, key: default);
    }

    /// <summary>Ends the entry; an empty entry is removed. A non-empty entry of <c>contents</c> without <c>id</c> or <c>quantity</c>, or with a
    /// quantity of zero or less, is dropped and counted.</summary>
    public void WriteEndContent()
    {
        if (IsContentsEntry && _contentMembers != ContentMembers.Required && _json.Length > CurrentFrame.ContentStart)
        {
            _json.ThrowIfTooLarge();
            Rewind(CurrentFrame.ContentStart);
            IdentifierMetrics.RecordDropped("contents", (_contentMembers & ContentMembers.NotPositive) != 0 ? DropReason.OutOfRange : DropReason.InvalidFormat);
        }

        PopFrame((byte)'}');
    }

    // The outermost frame decides: an entry outside an array has no key, so it isn't an entry of contents.
    private void RecordOuterArray(ReadOnlySpan<byte> key)
    {
        if (_frameCount == 0)
            _isInContents = key.SequenceEqual("contents"u8);
    }

    private bool IsContentsEntry => _isInContents && _frameCount == ContentEntryDepth;

    // Called for each property written.
    private void RecordContentMember(ReadOnlySpan<byte> key, bool isPositive = true)
    {
        if (!IsContentsEntry)
            return;
        if (key.SequenceEqual("id"u8))
            _contentMembers |= ContentMembers.Id;
        else if (key.SequenceEqual("quantity"u8))
            _contentMembers |= isPositive ? ContentMembers.Quantity : ContentMembers.NotPositive;
    }

    private void RecordContentText(ReadOnlySpan<byte> key, string text)
    {
        if (IsContentsEntry)
            RecordContentMember(key, !key.SequenceEqual("quantity"u8) || !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number > 0);
    }
}
