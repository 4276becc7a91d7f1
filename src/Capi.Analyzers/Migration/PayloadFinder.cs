using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration;

/// <summary>Finds the events among the objects that code creates.</summary>
internal sealed class PayloadFinder(SenderModel model)
{
    private readonly List<PayloadObject> _others = [];
    private readonly HashSet<PayloadObject> _used = [];

    public List<CapiEvent> Events { get; } = [];

    public List<(PayloadObject Object, Evidence Evidence)> Envelopes { get; } = [];

    /// <summary>Reads all objects and sorts them.</summary>
    public void Find()
    {
        var templates = new JsonTemplates(model);
        var filled = new FilledTemplates(model);
        foreach (var body in model.Bodies)
        {
            foreach (var found in ReadObjects(body, templates, filled))
                Sort(found);
        }
    }

    /// <summary>The customer information of the events, and objects with the keys of it that no event contains.</summary>
    public IReadOnlyList<PayloadSection> GetUserData()
    {
        var sections = GetSections(one => one.UserData);

        // Where the event has its customer information, another object with such keys is a step on the way to it.
        var complete = Events.Where(one => one.UserData.Count > 0).Select(one => model.Code.GetFacts(one.Payload.Creation).Root).ToList();
        foreach (var other in _others.Where(other => !_used.Contains(other) && !sections.Any(section => section.Object.Creation == other.Creation)))
        {
            if (other.Fields.Select(field => field.Key).Distinct().Count(name => ParameterDefinitions.Find(ParameterSection.UserData, name) is not null && name is not ("country" or "db" or "ge" or "st")) >= 2
                && model.Reach.GetEvidence(other) is Evidence.Proven && !IsForeign(other) && !PayloadKeys.IsNameTable(other) && !complete.Contains(model.Code.GetFacts(other.Creation).Root))
                sections.Add(new PayloadSection(other, Evidence.Proven));
        }

        return sections;
    }

    /// <summary>The custom data of the events. Names such as value and currency say nothing on their own.</summary>
    public IReadOnlyList<PayloadSection> GetCustomData() => GetSections(one => one.CustomData);

    // Events may share a section; it is checked once.
    private List<PayloadSection> GetSections(Func<CapiEvent, IReadOnlyList<PayloadObject>> getObjects) =>
        [.. Events.SelectMany(one => getObjects(one).Where(_used.Add).Select(section => new PayloadSection(section, one.Evidence)))];

    private IEnumerable<PayloadObject> ReadObjects(BodyFacts body, JsonTemplates templates, FilledTemplates filled)
    {
        var hasWriter = false;
        foreach (var operation in body.Operations)
        {
            model.Code.CancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IAnonymousObjectCreationOperation or IObjectCreationOperation or IWithOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    if (model.Reader.Read(operation, null) is { Fields.Count: > 0 } read)
                        yield return read;
                    break;
                case IInvocationOperation call when templates.Read(call) is { } template:
                    foreach (var found in template.SelectMany(WithNested))
                        yield return found;
                    break;
                case IInvocationOperation fill when filled.Find(fill) is { } source:
                    foreach (var found in ReadJson(fill, source))
                        yield return found;
                    break;
                case ILiteralOperation or IBinaryOperation when filled.Contains(operation):
                case ILiteralOperation when templates.Contains(operation):
                    break;
                case IInterpolatedStringOperation or IBinaryOperation or ILiteralOperation or IInvocationOperation { TargetMethod.Name: "Format" }:
                    foreach (var found in ReadText(operation))
                        yield return found;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ToString", Instance: ILocalReferenceOperation builder } call when KnownMethods.IsBuilderText(call.TargetMethod):
                    foreach (var found in ReadJson(operation, JsonTextSource.Create([.. CollectionElements.FindAppendedText(builder, model.Code)])))
                        yield return found;
                    break;
                default:
                    hasWriter |= JsonWriterReader.IsWriterCall(operation);
                    break;
            }
        }

        if (hasWriter)
        {
            foreach (var found in new JsonWriterReader(model.Tracer).Read(body).SelectMany(WithNested))
                yield return found;
        }
    }

    private IEnumerable<PayloadObject> ReadText(IOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_String && operation.Syntax.Span.Length > 20 && JsonTextSource.IsWholeText(operation) ? ReadJson(operation, JsonTextSource.Create(operation)) : [];

    private IEnumerable<PayloadObject> ReadJson(IOperation owner, JsonTextSource? source) =>
        source is not null && (source.Text.IndexOf("\"event_name\"", StringComparison.Ordinal) >= 0 || source.Text.IndexOf("\"user_data\"", StringComparison.Ordinal) >= 0)
            ? new JsonTextReader(model.Tracer, owner, source).Read().SelectMany(WithNested)
            : [];

    private static IEnumerable<PayloadObject> WithNested(PayloadObject payload) =>
        new[] { payload }.Concat(payload.Fields.SelectMany(field => field.Nested).SelectMany(WithNested));

    private void Sort(PayloadObject payload)
    {
        var keys = payload.Fields.Select(field => field.Key).Distinct().ToList();
        if (IsForeign(payload) || payload.Fields.All(field => field.IsDefault))
            return;

        if (PayloadKeys.IsEvent(keys))
        {
            // Away from the endpoint only keys that the code spells out count.
            if (model.Reach.GetEvidence(payload) is not Evidence.None and var evidence && (evidence == Evidence.Proven || !payload.Fields.Any(PayloadKeys.IsByPolicy)))
                Events.AddRange(PayloadCallers.Split(payload, model).Select(one => new CapiEvent(one, model.Reader, evidence, PayloadCallers.FindBuilder(one, model))));
        }
        else if (PayloadKeys.IsEnvelope(keys))
        {
            if (model.Reach.GetEvidence(payload) is not Evidence.None and var evidence)
                Envelopes.Add((payload, evidence));
        }
        else
        {
            _others.Add(payload);
        }
    }

    // One level: a type may contain itself.
    private bool IsForeign(PayloadObject payload) =>
        PayloadKeys.HasForeignKey(payload) || (payload.Has("user_data") && model.Reader.ReadObjects(payload, "user_data").Any(PayloadKeys.HasForeignKey));
}
