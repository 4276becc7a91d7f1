using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>A text, number or flag; one of them isn't null.</summary>
internal sealed class PixelScalar(string? text, decimal? number, bool? flag) : PixelProperty
{
    public override void Write(MetaEventWriter writer, ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            writer.WriteItem(text);
            writer.WriteItem(number);
            writer.WriteItem(flag);
        }
        else
        {
            writer.WriteProperty(key, text);
            GatewayNumber.Write(writer, key, number);
            writer.WriteProperty(key, flag);
        }
    }
}
