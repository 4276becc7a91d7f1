using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>An entry of a list, such as <c>contents</c>.</summary>
internal sealed class PixelEntry(IReadOnlyList<(byte[] Key, PixelProperty Property)> members) : PixelProperty
{
    public override void Write(MetaEventWriter writer, ReadOnlySpan<byte> key)
    {
        writer.WriteStartContent();
        foreach (var (name, property) in members)
            property.Write(writer, name);
        writer.WriteEndContent();
    }
}
