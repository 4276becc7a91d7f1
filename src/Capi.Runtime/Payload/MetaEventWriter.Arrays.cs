using System.Globalization;
using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

// Arrays of custom_data, their items, and the entries of contents. Arrays and entries are frames, which may be nested.
public sealed partial class MetaEventWriter
{
    /// <summary>Starts an array of items or content entries. The key is escaped UTF-8 without quotes.</summary>
    public void WriteStartArray(ReadOnlySpan<byte> key)
    {
        var start = _json.Length;
        _json.WritePropertyName(key);
        _json.WriteRaw((byte)'[');
        PushFrame(start, key);
    }

    /// <summary>Ends the array; an empty array is removed.</summary>
    public void WriteEndArray() => PopFrame((byte)']');

    /// <summary>Writes a string.</summary>
    public void WriteItem(string? value)
    {
        if (value is null)
            return;
        var start = _json.Length;
        var reason = WriteText(value);
        // Read the key after writing, because the buffer may have been reallocated.
        WriteEndText(CurrentArrayKey, start, reason, value);
    }

    /// <summary>Writes true or false.</summary>
    public void WriteItem(bool? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(long? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(long value) => _json.WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(ulong? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(ulong value) => _json.WriteMember(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void WriteItem(decimal? value) => WriteMember(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void WriteItem(decimal value) => _json.WriteMember(default, in value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteItem(double? value) => WriteMember(default, value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteItem(float? value) => WriteMember(default, value);

    /// <summary>Writes a date as yyyy-MM-dd.</summary>
    public void WriteItem(DateOnly? value) => WriteQuotedMember(default, value, DateFormat);

    /// <summary>Writes a time in ISO 8601 with seconds and offset.</summary>
    public void WriteItem(DateTimeOffset? value) => WriteQuotedMember(default, value, TimeFormat);

    /// <summary>Writes a Guid in format D.</summary>
    public void WriteItem(Guid? value) => WriteQuotedMember(default, value, "D");

    /// <summary>Writes a URI's original string.</summary>
    public void WriteItem(Uri? value) => WriteItem(value?.OriginalString);

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
            RecordDrop("contents", (_contentMembers & ContentMembers.NotPositive) != 0 ? DropReason.OutOfRange : DropReason.InvalidFormat);
        }

        PopFrame((byte)'}');
    }

    /// <summary>The number of open arrays and entries.</summary>
    internal int CurrentDepth => _frameCount;

    // The key as written to the buffer: the frame starts with "key":[.
    private ReadOnlySpan<byte> CurrentArrayKey => _frameCount > 0 ? _json.GetWrittenFrom(CurrentFrame.Start).Slice(1, CurrentFrame.KeyLength) : default;

    private ref readonly Frame CurrentFrame => ref _frames[_frameCount - 1];

    private void PushFrame(int start, ReadOnlySpan<byte> key)
    {
        RecordOuterArray(key);
        if (_frameCount == _frames.Length)
            Array.Resize(ref _frames, 2 * _frameCount);
        _frames[_frameCount++] = new Frame(start, key.Length, _json.Length);
    }

    private void PopFrame(byte bracket)
    {
        ref readonly var frame = ref CurrentFrame;
        _frameCount--;
        if (_json.Length == frame.ContentStart)
            Rewind(frame.Start);
        else
            _json.WriteEnd(bracket);
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
        var member = key.SequenceEqual("id"u8) ? ContentMembers.Id
            : !key.SequenceEqual("quantity"u8) ? ContentMembers.None
            : isPositive ? ContentMembers.Quantity : ContentMembers.NotPositive;
        if (IsContentsEntry)
            _contentMembers |= member;
    }

    private void RecordContentText(ReadOnlySpan<byte> key, string text)
    {
        if (IsContentsEntry)
            RecordContentMember(key, !key.SequenceEqual("quantity"u8) || IsPositive(text));
    }

    // Text that is no number is sent as it is.
    private static bool IsPositive(string text) =>
        NumericBounds.Validate(text) == DropReason.None && (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number > 0);

    /// <param name="Start">The start of the array or entry, including its key.</param>
    /// <param name="KeyLength">The length of the key.</param>
    /// <param name="ContentStart">The start of its content.</param>
    private readonly record struct Frame(int Start, int KeyLength, int ContentStart);

    [Flags]
    private enum ContentMembers : byte
    {
        None = 0,
        Id = 1,
        Quantity = 2,
        NotPositive = 4,
        Required = Id | Quantity,
    }
}
