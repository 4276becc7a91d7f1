using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Reads the objects of a payload, in all forms in which C# writes JSON. Each object is read once.</summary>
internal sealed partial class PayloadReader(ValueTracer tracer, JsonNames names)
{
    private const int MaxFields = 200;

    private readonly Dictionary<(IOperation, CallFrame?), PayloadObject?> _objects = [];

    /// <summary>The object that an expression creates, or null when it isn't one.</summary>
    public PayloadObject? Read(IOperation creation, CallFrame? frame)
    {
        var key = (creation, frame);
        if (!_objects.TryGetValue(key, out var found))
        {
            _objects[key] = null;
            _objects[key] = found = ReadNew(creation, frame);
        }

        return found;
    }

    /// <summary>The objects in the value of a field.</summary>
    public IReadOnlyList<PayloadObject> ReadObjects(PayloadField field) =>
        field.Nested.Count > 0
            ? field.Nested
            : [.. field.Values.Where(value => value.Kind == OriginKind.Creation).Select(value => Read(value.Operation, value.Frame)).OfType<PayloadObject>().Concat(field.Values.Where(value => value.Kind == OriginKind.Member).SelectMany(ReadMember))];

    /// <summary>The objects in the fields with a key.</summary>
    public IReadOnlyList<PayloadObject> ReadObjects(PayloadObject parent, string key) => [.. parent.Find(key).SelectMany(ReadObjects).Distinct()];

    private PayloadObject? ReadNew(IOperation creation, CallFrame? frame)
    {
        var location = creation.Syntax.GetLocation();
        switch (creation)
        {
            case IAnonymousObjectCreationOperation anonymous:
                var view = new PayloadObject(creation, frame, location);
                AddInitializers(view, anonymous.Initializers, frame);
                return view;
            case ICollectionExpressionOperation { Type: { } type } collected when IsDictionary(type):
                var listed = new PayloadObject(creation, frame, location);
                AddPairs(listed, collected.Elements, frame);
                AddMutations(listed);
                return listed;
            case IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType.Name: "KeyValuePair" }, Initializer.ElementValues: var pairs }:
                var array = new PayloadObject(creation, frame, location);
                AddPairs(array, pairs, frame);
                return array;
            case IObjectCreationOperation { Type: { } type } created when IsDictionary(type):
                var entries = new PayloadObject(creation, frame, location);
                AddInitializers(entries, created.Initializer?.Initializers ?? [], frame);
                AddProperties(entries, created, frame);
                AddMutations(entries);
                return entries;
            case IObjectCreationOperation { Type: INamedTypeSymbol type } created when IsPayloadType(type):
                var dto = new PayloadObject(creation, frame, location);
                AddInitializers(dto, created.Initializer?.Initializers ?? [], frame);
                AddConstructorValues(dto, created, frame);
                AddMutations(dto);
                AddDefaults(dto, type);
                return dto;
            case IWithOperation copy:
                var copied = new PayloadObject(creation, frame, location);
                AddInitializers(copied, copy.Initializer?.Initializers ?? [], frame);

                // A member without a key: computed ones may be made from it.
                copied.IsOpen = (copy.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Any(set => set.Target is IMemberReferenceOperation changed && names.GetKey(changed.Member) is null);
                foreach (var field in tracer.Trace(copy.Operand, frame).Where(value => value.Kind == OriginKind.Creation).Select(value => Read(value.Operation, value.Frame)).OfType<PayloadObject>().SelectMany(source => source.Fields).ToList())
                {
                    if (!copied.Has(field.Key))
                        copied.Fields.Add(field);
                }

                return copied;
            default:
                return null;
        }
    }

    private bool IsPayloadType(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && type.Locations.Any(location => location.IsInSource)
        && !type.AllInterfaces.Any(one => one.Name == "IEnumerable")
        && names.GetMembers(type).Any();

    private void AddInitializers(PayloadObject target, IEnumerable<IOperation> initializers, CallFrame? frame)
    {
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment:
                    AddAssignment(target, member, assignment.Value, assignment.Syntax, frame, isConditional: false);
                    break;
                case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation nested, Initializer: { } inner }:
                    AddNestedInitializer(target, nested, inner, frame);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" } add:
                    AddCall(target, add, frame, isConditional: false);
                    break;
            }
        }
    }

    // Emails = { visitorEmail }: adds to the collection that the property already has.
    private void AddNestedInitializer(PayloadObject target, IMemberReferenceOperation member, IObjectOrCollectionInitializerOperation inner, CallFrame? frame)
    {
        if (names.GetKey(member.Member) is not { } key || target.Fields.Count >= MaxFields)
            return;

        var elements = inner.Initializers.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value).ToList();
        var nested = new PayloadObject(inner, frame, inner.Syntax.GetLocation());
        AddInitializers(nested, inner.Initializers, frame);
        target.Fields.Add(new PayloadField(key, member.Syntax.GetLocation(), () => [.. elements.SelectMany(element => tracer.Trace(element, frame)).Select(value => value.With(StepKind.Element, inner))])
        {
            Type = member.Type,
            Member = member.Member,
            Operation = elements.Count == 1 ? elements[0] : null,
            Nested = nested.Fields.Count > 0 ? [nested] : [],
        });
    }

    private void Add(PayloadObject target, string key, IOperation value, SyntaxNode syntax, CallFrame? frame, bool isConditional, IMemberReferenceOperation? member)
    {
        if (target.Fields.Count >= MaxFields)
            return;

        if (!isConditional)
            target.Fields.RemoveAll(field => field.Key == key && field.IsDefault);
        target.Fields.Add(new PayloadField(key, BuilderChains.GetLocation(syntax), () => tracer.Trace(value, frame))
        {
            Operation = value,
            Frame = frame,
            Type = member?.Member.ContainingType is { IsAnonymousType: true } or null ? KnownMethods.SkipConversions(value).Type ?? value.Type : member.Type,
            Member = member?.Member,
            IsConditional = isConditional,
            OmitsNull = member is not null && JsonNames.OmitsNull(member.Member),
        });
    }
}
