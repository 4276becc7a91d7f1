using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>JSON text that code parses and fills afterwards: <c>JsonNode.Parse(template)</c>. The text alone is no payload.</summary>
internal sealed class JsonTemplates
{
    private readonly SenderModel _model;
    private readonly Dictionary<IOperation, IOperation> _textsByCall = [];
    private readonly HashSet<SyntaxNode> _texts = [];

    /// <summary>Finds the templates of the senders.</summary>
    public JsonTemplates(SenderModel model)
    {
        _model = model;
        foreach (var call in model.Operations.OfType<IInvocationOperation>())
        {
            if (IsParse(call) && model.Tracer.Trace(call.Arguments[0].Value) is [{ Kind: OriginKind.Constant, Text: not null, Operation: ILiteralOperation literal }])
            {
                _textsByCall[call] = literal;
                _texts.Add(literal.Syntax);
            }
        }
    }

    /// <summary>True for the text of a template.</summary>
    public bool Contains(IOperation text) => _texts.Contains(text.Syntax);

    /// <summary>The objects of the template that a call parses, with what code adds to them; null for another call.</summary>
    public IReadOnlyList<PayloadObject>? Read(IInvocationOperation call)
    {
        if (!_textsByCall.TryGetValue(call, out var text) || JsonTextSource.Create(text) is not { } source)
            return null;

        var objects = new JsonTextReader(_model.Tracer, call, source).Read();
        if (objects is [var root])
            _model.Reader.AddParsed(root);
        return objects;
    }

    private static bool IsParse(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Parse", ContainingType.Name: "JsonNode" or "JObject" or "JToken" }, Arguments.Length: > 0 };
}
