using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Serialization;

/// <summary>Finds out whether the options of a serializer leave out null: in a variable, a property, a method, a context of the source generator, or from the container. Not thread-safe; used by one analysis.</summary>
internal sealed class SerializerSettings(CodeIndex code)
{
    private const int MaxDepth = 8;

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal) { "DefaultIgnoreCondition", "NullValueHandling", "DefaultValueHandling", "IgnoreNullValues" };

    private readonly Dictionary<ISymbol, NullHandling> _handlings = new(SymbolEqualityComparer.Default);
    private NullHandling? _ofContainer;

    /// <summary>What a call does with null.</summary>
    public NullHandling Get(SerializerCall call) => call.Options is not null ? Get(call.Options, 0)
        : call.IsNewtonsoft && MentionsDefaultSettings() ? NullHandling.Omits
        : NullHandling.Writes;

    private NullHandling Get(IOperation options, int depth)
    {
        options = KnownMethods.SkipConversions(options);
        if (depth > MaxDepth)
            return NullHandling.Unknown;
        if (FindContext(options) is { } context)
            return GetOfContext(context);

        return options switch
        {
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => NullHandling.Writes,
            IObjectCreationOperation creation => GetOfCreation(creation, depth),
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "JsonSerializerOptions" } } => NullHandling.Writes,
            IPropertyReferenceOperation { Instance: not null, Property: var property } when !IsInSource(property) => GetOfContainer(),
            ILocalReferenceOperation local => GetOfVariable(local.Local, code.GetFacts(options).GetDefinitions(local.Local).Select(definition => definition.Value), [code.GetFacts(options)], depth),
            IParameterReferenceOperation parameter => GetOfParameter(parameter.Parameter, depth),
            IMemberReferenceOperation member => GetOfMember(member.Member, depth),
            IInvocationOperation call => code.GetBody(code.Resolve(call.TargetMethod)) is { } body ? Combine(ReturnedValues.Find(body), depth) : GetOfContainer(),
            ICoalesceOperation coalesce => Combine([coalesce.Value, coalesce.WhenNull], depth),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Combine([conditional.WhenTrue, whenFalse], depth),
            ISimpleAssignmentOperation assignment => Get(assignment.Value, depth + 1),
            _ => NullHandling.Unknown,
        };
    }

    private NullHandling GetOfCreation(IObjectCreationOperation creation, int depth)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(GetSet).LastOrDefault(handling => handling is not null);
        return set ?? (creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "JsonSerializerOptions") is { Value: var copied } ? Get(copied, depth + 1) : NullHandling.Writes);
    }

    private NullHandling GetOfVariable(ISymbol variable, IEnumerable<IOperation> values, IEnumerable<BodyFacts> bodies, int depth)
    {
        if (_handlings.TryGetValue(variable, out var known))
            return known;

        _handlings[variable] = NullHandling.Unknown;
        var set = bodies.SelectMany(body => body.GetReferences(variable)).Select(reference => reference.Parent).OfType<IPropertyReferenceOperation>().Select(property => property.Parent).OfType<ISimpleAssignmentOperation>().Select(GetSet).LastOrDefault(handling => handling is not null);
        return _handlings[variable] = set ?? Combine(values, depth);
    }

    private NullHandling GetOfParameter(IParameterSymbol parameter, int depth)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return NullHandling.Unknown;

        var calls = code.FindCalls(method);
        var arguments = calls.Select(call => CallFrame.Create(call, method, null).TryGetArgument(parameter.OriginalDefinition, out var value, out _) ? value : null).OfType<IOperation>().ToList();

        // A constructor that only the container calls.
        return arguments.Count == 0 ? GetOfContainer() : Combine(arguments, depth);
    }

    private NullHandling GetOfMember(ISymbol member, int depth)
    {
        if (!IsInSource(member) || member.ContainingType is not { } type)
            return NullHandling.Unknown;

        var bodies = type.GetMembers().OfType<IMethodSymbol>().Select(method => code.GetBody(method)).OfType<IOperation>().Select(code.GetFacts).ToList();
        var values = bodies.SelectMany(body => body.GetReferences(member)).Where(reference => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference).Select(reference => ((ISimpleAssignmentOperation)reference.Parent!).Value).ToList();
        if (code.GetBody(member) is { } body)
            values.AddRange(ReturnedValues.Find(body));
        return GetOfVariable(member, values, bodies, depth);
    }

    private NullHandling Combine(IEnumerable<IOperation> values, int depth)
    {
        var handlings = values.Select(value => Get(value, depth + 1)).Distinct().ToList();
        return handlings is [var only] ? only : NullHandling.Unknown;
    }

    // DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull; null for another member.
    private static NullHandling? GetSet(ISimpleAssignmentOperation assignment) => assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && Members.Contains(name)
        ? KnownMethods.SkipConversions(assignment.Value) switch
        {
            IFieldReferenceOperation { Field.Name: "WhenWritingNull" or "WhenWritingDefault" or "Ignore" or "IgnoreAndPopulate" or "Always" } => NullHandling.Omits,
            IFieldReferenceOperation => NullHandling.Writes,
            { ConstantValue: { HasValue: true, Value: bool omits } } => omits ? NullHandling.Omits : NullHandling.Writes,
            _ => NullHandling.Unknown,
        }
        : null;

    // EventContext.Default.Purchase, EventContext.Default.Options and EventContext.Default.
    private static INamedTypeSymbol? FindContext(IOperation? options)
    {
        for (; options is not null; options = (options as IMemberReferenceOperation)?.Instance is { } instance ? KnownMethods.SkipConversions(instance) : null)
        {
            if ((options as IMemberReferenceOperation)?.Member.ContainingType is { } declaring && IsContext(declaring))
                return declaring;
            if (options.Type is INamedTypeSymbol type && IsContext(type) && options is not IObjectCreationOperation { Arguments.Length: > 0 })
                return type;
        }

        return null;
    }

    private static bool IsContext(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level.Name == "JsonSerializerContext")
                return true;
        }

        return false;
    }

    private static NullHandling GetOfContext(INamedTypeSymbol context) =>
        context.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "JsonSourceGenerationOptionsAttribute")?.NamedArguments.FirstOrDefault(argument => argument.Key == "DefaultIgnoreCondition").Value.Value is 2 or 3 ? NullHandling.Omits : NullHandling.Writes;

    // ConfigureHttpJsonOptions, AddJsonOptions or AddSingleton(new JsonSerializerOptions { … }), somewhere; otherwise nobody knows.
    private NullHandling GetOfContainer() => _ofContainer ??= code.Compilation.SyntaxTrees.Any(tree => SerializerWords.AnyOmits(tree.GetText(code.CancellationToken).ToString())) ? NullHandling.Omits : NullHandling.Unknown;

    private bool MentionsDefaultSettings() => code.Compilation.SyntaxTrees.Select(tree => tree.GetText(code.CancellationToken).ToString()).Any(text => text.Contains("JsonConvert.DefaultSettings") && text.Contains("NullValueHandling.Ignore"));

    private bool IsInSource(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, code.Compilation.Assembly);
}
