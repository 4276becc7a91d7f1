using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>One expression that code inserts into the Pixel's script.</summary>
/// <param name="Key">The key before it, such as <c>em</c>; empty when there is none.</param>
/// <param name="Values">Its possible values.</param>
/// <param name="Location">Where it is inserted.</param>
internal sealed record PixelScript(string Key, IReadOnlyList<TracedValue> Values, Location Location)
{
    /// <summary>The expressions in all scripts: in methods with a text that calls <c>fbq</c>.</summary>
    public static IEnumerable<PixelScript> Find(SenderModel model) => model.Bodies.Where(CallsPixel).SelectMany(body => Find(model, body));

    private static bool CallsPixel(BodyFacts body) => body.Operations.Any(operation => operation.ConstantValue is { HasValue: true, Value: string text } && text.IndexOf("fbq(", StringComparison.Ordinal) >= 0);

    private static IEnumerable<PixelScript> Find(SenderModel model, BodyFacts body)
    {
        var isScript = false;
        foreach (var operation in body.Operations)
        {
            isScript |= operation.ConstantValue is { HasValue: true, Value: string start } && start.IndexOf("fbq(", StringComparison.Ordinal) >= 0;
            if (operation is IInvocationOperation { TargetMethod.Name: "AppendFormat" } append && KnownMethods.FindFormattedParts(append) is { } appended)
            {
                foreach (var part in appended.Skip(1).Where(part => isScript && part.ConstantValue is not { HasValue: true }))
                    yield return new PixelScript("", model.Tracer.Trace(part), part.Syntax.GetLocation());
                continue;
            }

            if (operation is not (IInterpolatedStringOperation or IBinaryOperation or IInvocationOperation { TargetMethod.Name: "Format" }) || operation.Type?.SpecialType != SpecialType.System_String || !JsonTextSource.IsWholeText(operation))
                continue;

            var parts = operation is IInvocationOperation call ? KnownMethods.FindFormattedParts(call) ?? [] : TextParts.Get(operation);
            var before = "";
            isScript |= parts.Any(part => part.ConstantValue.Value is string text && (text.IndexOf("fbq(", StringComparison.Ordinal) >= 0 || text.IndexOf("': ", StringComparison.Ordinal) >= 0));
            foreach (var part in parts)
            {
                if (part.ConstantValue is { HasValue: true, Value: string text })
                    before = text;
                else if (isScript && !IsPixelId(before))
                    yield return new PixelScript(GetKey(before), model.Tracer.Trace(part), part.Syntax.GetLocation());
            }
        }
    }

    // fbq('init', '…': the dataset, which no visitor chooses.
    private static bool IsPixelId(string before) => before.TrimEnd(' ', '\'', '"', '`').EndsWith("init',", StringComparison.Ordinal) || before.TrimEnd(' ', '\'', '"', '`').EndsWith("init\",", StringComparison.Ordinal);

    // The word before the colon: em: ', "em": ", 'em' : '.
    private static string GetKey(string before)
    {
        var text = before.TrimEnd(' ', '\'', '"', '`');
        if (!text.EndsWith(":", StringComparison.Ordinal))
            return "";

        text = text.TrimEnd(':').TrimEnd(' ', '\'', '"');
        var start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        return text.Substring(start);
    }
}
