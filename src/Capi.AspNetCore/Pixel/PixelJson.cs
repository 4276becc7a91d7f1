using System.Text.Json.Serialization;

namespace Capi.AspNetCore.Pixel;

/// <summary>Serializes without reflection. The default encoder escapes everything that HTML could misread.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class PixelJson : JsonSerializerContext;
