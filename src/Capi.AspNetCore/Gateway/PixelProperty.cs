using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>The value of one property of a Pixel call's custom data, or one item of a list. Immutable.</summary>
internal abstract class PixelProperty
{
    /// <summary>Writes the value.</summary>
    /// <param name="writer">The writer, in custom data or in an entry.</param>
    /// <param name="key">Escaped UTF-8 without quotes; empty in a list.</param>
    public abstract void Write(MetaEventWriter writer, ReadOnlySpan<byte> key);
}
