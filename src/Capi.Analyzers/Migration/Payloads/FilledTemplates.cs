using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>JSON text whose placeholders code replaces: <c>Template.Replace("{0}", id)</c>, <c>string.Format(Template, id)</c>. The text alone is no payload.</summary>
internal sealed class FilledTemplates
{
    private readonly Dictionary<IOperation, JsonTextSource> _sources = [];
    private readonly HashSet<SyntaxNode> _texts = [];

    /// <summary>Finds the templates of the senders.</summary>
    public FilledTemplates(SenderModel model)
    {
        foreach (var body in model.Bodies)
        {
            FindReplaced(body, model.Tracer);
            FindFormatted(body, model.Tracer);
        }
    }

    /// <summary>True for the text of a template.</summary>
    public bool Contains(IOperation text) => _texts.Contains(text.Syntax);

    /// <summary>The text with its values, for the call that fills it last; otherwise null.</summary>
    public JsonTextSource? Find(IOperation call) => _sources.TryGetValue(call, out var source) ? source : null;

    private void FindReplaced(BodyFacts body, ValueTracer tracer)
    {
        var calls = body.Operations.OfType<IInvocationOperation>().Where(IsReplace)
            .Select(call => (Call: call, Text: FindText(call.Instance!, tracer))).Where(one => one.Text is not null).ToLookup(one => one.Text!, one => one.Call);
        foreach (var group in calls)
        {
            var fills = new TemplateFills();
            foreach (var call in group)
                fills.Add((string)call.Arguments[0].Value.ConstantValue.Value!, call.Arguments[1].Value);
            Add(group.First(), group.Key, JsonTextSource.Create(TextParts.Get(group.Key), fills: fills));
        }
    }

    private void FindFormatted(BodyFacts body, ValueTracer tracer)
    {
        foreach (var call in body.Operations.OfType<IInvocationOperation>())
        {
            if (call.TargetMethod is { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } && KnownMethods.FindFormattedParts(call) is [var format, ..] parts && FindText(format, tracer) is { } text)
                Add(call, text, JsonTextSource.Create([text, .. parts.Skip(1)], isFormat: true));
        }
    }

    private void Add(IOperation call, IOperation text, JsonTextSource? source)
    {
        if (source is null)
            return;
        _sources[call] = source;
        _texts.Add(text.Syntax);
    }

    private static IOperation? FindText(IOperation template, ValueTracer tracer)
    {
        var values = tracer.Trace(template);
        return values[0] is { Kind: OriginKind.Constant, Text: { } text, Operation: (ILiteralOperation or IBinaryOperation) and var found } && IsJson(text) && values.All(value => value.Operation == found) ? found : null;
    }

    private static bool IsJson(string text) => text.IndexOf("\"event_name\"", StringComparison.Ordinal) >= 0 || text.IndexOf("\"user_data\"", StringComparison.Ordinal) >= 0;

    private static bool IsReplace(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String }, Instance: not null, Arguments.Length: >= 2 }
        && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string placeholder } && TemplateFills.IsPlaceholder(placeholder);
}
