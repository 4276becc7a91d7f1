using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>A list of texts, numbers, flags and entries.</summary>
internal sealed class PixelList(IReadOnlyList<PixelProperty> items) : PixelProperty
{
    public override void Write(MetaEventWriter writer, ReadOnlySpan<byte> key)
    {
        writer.WriteStartArray(key);
        foreach (var item in items)
            item.Write(writer, default);
        writer.WriteEndArray();
    }
}
