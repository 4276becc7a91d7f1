using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>
/// Reads the texts of one body that are the Pixel's script: a text that calls <c>fbq</c>, the texts inside it, and what is appended to the same text until the script ends.
/// Other texts of the body, such as a cookie or a log line, are none.
/// </summary>
internal sealed class PixelScriptReader(SenderModel model)
{
    private const int MaxDepth = 4;

    // The builders and variables whose text so far ends inside of the script.
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<PixelScript> _found = [];

    /// <summary>The expressions in the scripts of a body.</summary>
    public IReadOnlyList<PixelScript> Read(BodyFacts body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "AppendFormat" })
                ReadFormat((IInvocationOperation)operation, TextTarget.FindReceiver(operation));
            else if (IsText(operation) && JsonTextSource.IsWholeText(operation))
                ReadWhole(operation);
        }

        return _found;
    }

    private void ReadWhole(IOperation text)
    {
        var target = TextTarget.Find(text, out var replaces);
        var isInside = target is not null && !replaces && _open.Contains(target);
        var isOpen = KnownMethods.IsJoinedText(text) && text is IInvocationOperation { TargetMethod.Name: "Format" } format ? ReadFormat(format, null) : ReadParts(TextParts.Get(text), isInside, frame: null, depth: 0);
        SetOpen(target, isOpen);
    }

    private void SetOpen(string? target, bool isOpen)
    {
        if (target is not null && isOpen)
            _open.Add(target);
        else if (target is not null)
            _open.Remove(target);
    }

    // The arguments stand in the format, not after it.
    private bool ReadFormat(IInvocationOperation call, string? target)
    {
        var parts = KnownMethods.FindFormattedParts(call) ?? [];
        var text = parts.Select(part => part.ConstantValue.Value as string).FirstOrDefault(constant => constant is not null) ?? "";
        var isInside = target is not null && _open.Contains(target);
        if (!isInside && !CallsPixel(text))
            return false;

        foreach (var part in parts.Where(part => part.ConstantValue is not { HasValue: true }))
            Add("", part, frame: null, depth: 0);
        var isOpen = IsOpenAfter(text, isInside);
        SetOpen(target, isOpen);
        return isOpen;
    }

    /// <summary>Reads the parts of a text; true when it ends inside of the script.</summary>
    private bool ReadParts(IReadOnlyList<IOperation> parts, bool isInside, CallFrame? frame, int depth)
    {
        var constants = parts.Select(part => part.ConstantValue.Value as string ?? "").ToList();
        var calls = constants.Any(CallsPixel);
        isInside |= calls && !HasTagBeforeCall(string.Concat(constants));
        var before = "";
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].ConstantValue is { HasValue: true, Value: string })
            {
                before = constants[index];
                isInside = IsOpenAfter(before, isInside, calls);
            }
            else if (IsOpenVariable(parts[index]))
            {
                isInside = true;
            }
            else if (isInside && !IsPixelId(before))
            {
                Add(GetKey(before), parts[index], frame, depth);
            }
        }

        return isInside;
    }

    private void Add(string key, IOperation part, CallFrame? frame, int depth)
    {
        var values = model.Tracer.Trace(part, frame);
        _found.Add(new PixelScript(key, values, part.Syntax.GetLocation()));
        foreach (var inner in values.Where(value => value is { Kind: OriginKind.Text, IsHashed: false } && !value.Has(StepKind.Encode) && !value.Has(StepKind.Serialize) && depth < MaxDepth && IsText(value.Operation)))
            ReadParts(TextParts.Get(inner.Operation), isInside: true, inner.Frame, depth + 1);
    }

    // script = script + "…".
    private bool IsOpenVariable(IOperation part) => KnownMethods.SkipConversions(part) is ILocalReferenceOperation or IMemberReferenceOperation && _open.Contains(part.Syntax.ToString());

    private static bool IsText(IOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_String && (operation is IInterpolatedStringOperation or IBinaryOperation or ILiteralOperation || KnownMethods.IsJoinedText(operation))
        || operation is IInterpolatedStringOperation { Parent: IInterpolatedStringHandlerCreationOperation };

    private static bool CallsPixel(string text) => text.IndexOf(PixelScript.Call, StringComparison.Ordinal) >= 0;

    private static bool HasTagBeforeCall(string text) => text.IndexOf("<script", StringComparison.OrdinalIgnoreCase) is >= 0 and var tag && tag < text.IndexOf(PixelScript.Call, StringComparison.Ordinal);

    private static bool IsOpenAfter(string text, bool isInside, bool hasCall = false)
    {
        var opens = Math.Max(text.LastIndexOf(PixelScript.Call, StringComparison.Ordinal), hasCall ? text.LastIndexOf("<script", StringComparison.OrdinalIgnoreCase) : -1);
        var closes = text.LastIndexOf("</script", StringComparison.OrdinalIgnoreCase);
        return opens < 0 && closes < 0 ? isInside : opens > closes;
    }

    // fbq('init', '…': the dataset, which no visitor chooses.
    private static bool IsPixelId(string before) => before.TrimEnd(' ', '\'', '"', '`') is var text && (text.EndsWith("init',", StringComparison.Ordinal) || text.EndsWith("init\",", StringComparison.Ordinal));

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
