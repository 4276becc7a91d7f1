using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// Constructors and initial values of types, and the properties of JObject.
internal sealed partial class PayloadReader
{
    private void AddConstructorValues(PayloadObject target, IObjectCreationOperation creation, CallFrame? frame)
    {
        if (creation.Constructor is not { } constructor || creation.Arguments.IsEmpty)
            return;

        var body = tracer.Code.GetBody(constructor);
        if (body is null)
        {
            AddPositionalValues(target, creation, frame);
            AddPositionalDefaults(target, creation);
            return;
        }

        var inner = CallFrame.Create(creation, constructor, frame);
        foreach (var operation in tracer.Code.GetFacts(body).Operations)
        {
            if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member } assignment)
                AddConstructorValue(target, member, assignment, creation, inner);
        }
    }

    private void AddConstructorValue(PayloadObject target, IMemberReferenceOperation member, ISimpleAssignmentOperation assignment, IObjectCreationOperation creation, CallFrame inner)
    {
        if (names.GetKey(member.Member) is not { } key || target.Has(key))
            return;

        // The argument fills the key, if the constructor only passes it on.
        var syntax = KnownMethods.SkipConversions(assignment.Value) is IParameterReferenceOperation parameter && creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter.Parameter.Name) is { ArgumentKind: ArgumentKind.Explicit } passed
            ? passed.Syntax
            : assignment.Syntax;
        Add(target, key, assignment.Value, syntax, inner, isConditional: false, member);
    }

    // A record or a primary constructor: the property has the name of the parameter.
    private void AddPositionalValues(PayloadObject target, IObjectCreationOperation creation, CallFrame? frame)
    {
        foreach (var argument in creation.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            var member = names.GetMembers(creation.Type!).FirstOrDefault(one => string.Equals(one.Member.Name, argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase));
            if (member.Member is null || target.Has(member.Key) || target.Fields.Count >= MaxFields)
                continue;

            target.Fields.Add(new PayloadField(member.Key, argument.Syntax.GetLocation(), () => tracer.Trace(argument.Value, frame))
            {
                Operation = argument.Value,
                Frame = frame,
                Type = (member.Member as IPropertySymbol)?.Type ?? argument.Value.Type,
                Member = member.Member,
                OmitsNull = JsonNames.OmitsNull(member.Member),
            });
        }
    }

    // record Body(string Code = "TEST20417"): the text is what the payload has when no argument replaces it.
    private void AddPositionalDefaults(PayloadObject target, IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } }))
        {
            var member = names.GetMembers(creation.Type!).FirstOrDefault(one => string.Equals(one.Member.Name, argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase));
            if (member.Member is null || target.Has(member.Key) || target.Fields.Count >= MaxFields)
                continue;

            var location = argument.Parameter?.Locations.FirstOrDefault(one => one.IsInSource) ?? target.Location;
            target.Fields.Add(new PayloadField(member.Key, location, () => [.. tracer.Trace(argument.Value).Select(value => value with { TextLocation = location })])
            {
                Type = (member.Member as IPropertySymbol)?.Type,
                Member = member.Member,
                IsDefault = true,
                OmitsNull = JsonNames.OmitsNull(member.Member),
            });
        }
    }

    /// <summary>The members that the code doesn't set: their initial values, and null.</summary>
    private void AddDefaults(PayloadObject target, INamedTypeSymbol type)
    {
        foreach (var (member, key) in names.GetMembers(type))
        {
            if (!target.Has(key))
                AddDefault(target, member, key);
        }
    }

    private void AddDefault(PayloadObject target, ISymbol member, string key)
    {
        if (target.Fields.Count < MaxFields && tracer.Code.GetBody(member) is { } body)
        {
            var location = member.Locations.FirstOrDefault(one => one.IsInSource) ?? target.Location;
            var values = Code.ReturnedValues.Find(body).ToList();
            target.Fields.Add(new PayloadField(key, location, () => TraceDefault(target, member, body, values))
            {
                Operation = values.Count == 1 ? values[0] : null,
                Type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type,
                Member = member,
                IsDefault = true,
                OmitsNull = JsonNames.OmitsNull(member),

                // Each object has a dictionary of its own.
                Nested = values is [var initial] && KnownMethods.SkipConversions(initial) is { Type: { } type } created && IsDictionary(type) && ReadNew(created, frame: null) is { } own ? [own] : [],
            });
        }
    }

    // A property that is null unless the object has a fact, in an object that doesn't get it.
    private List<TracedValue> TraceDefault(PayloadObject target, ISymbol member, IOperation body, List<IOperation> returned)
    {
        var values = returned.SelectMany(value => tracer.Trace(value)).ToList();
        return target.Creation is IObjectCreationOperation creation && SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, member.ContainingType.OriginalDefinition)
            && values.FirstOrDefault(value => value.Kind == OriginKind.Null) is { } nothing && UnsetMembers.ReadsOnly(creation, member, body, tracer.Code)
                ? [nothing]
                : values;
    }

    // new JObject(new JProperty("em", hash), …).
    private void AddProperties(PayloadObject target, IObjectCreationOperation creation, CallFrame? frame)
    {
        foreach (var operation in creation.Arguments.SelectMany(argument => argument.Value is IArrayCreationOperation { Initializer.ElementValues: var elements } ? elements : [argument.Value]))
        {
            if (KnownMethods.SkipConversions(operation) is IObjectCreationOperation { Type.Name: "JProperty" or "KeyValuePair", Arguments.Length: >= 2 } property)
                AddEntry(target, property.Arguments[0].Value, property.Arguments[1].Value, property.Syntax, frame, isConditional: false);
            else if (KnownMethods.SkipConversions(operation) is ICollectionExpressionOperation { Elements: var pairs })
                AddPairs(target, pairs, frame);
        }
    }

    private void AddPairs(PayloadObject target, IEnumerable<IOperation> pairs, CallFrame? frame)
    {
        foreach (var pair in pairs)
            AddPair(target, pair, pair.Syntax, frame, isConditional: false);
    }

    // new KeyValuePair<string, string>("data", json), KeyValuePair.Create("data", json), new("data", json)
    private void AddPair(PayloadObject target, IOperation pair, SyntaxNode syntax, CallFrame? frame, bool isConditional)
    {
        var arguments = KnownMethods.SkipConversions(pair) switch
        {
            IObjectCreationOperation { Type.Name: "KeyValuePair" or "JProperty" } created => created.Arguments,
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" } } call => call.Arguments,
            _ => [],
        };
        if (arguments.Length >= 2)
            AddEntry(target, arguments[0].Value, arguments[1].Value, syntax, frame, isConditional);
    }
}
