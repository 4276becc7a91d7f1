using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>One expression that code inserts into the Pixel's script.</summary>
/// <param name="Key">The key before it, such as <c>em</c>; empty when there is none.</param>
/// <param name="Values">Its possible values.</param>
/// <param name="Location">Where it is inserted.</param>
internal sealed record PixelScript(string Key, IReadOnlyList<TracedValue> Values, Location Location)
{
    /// <summary>The call of the Pixel.</summary>
    public const string Call = "fbq(";

    /// <summary>The expressions in all scripts.</summary>
    public static IEnumerable<PixelScript> Find(SenderModel model) => model.Bodies.Where(CallsPixel).SelectMany(body => new PixelScriptReader(model).Read(body));

    private static bool CallsPixel(BodyFacts body) => body.Operations.Any(operation => operation.ConstantValue is { HasValue: true, Value: string text } && text.IndexOf(Call, StringComparison.Ordinal) >= 0);
}
