using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// What a property or field was set to, where that is known.
internal sealed partial class ValueTracer
{
    private List<TracedValue> TraceAssignedMember(IMemberReferenceOperation reference, CallFrame? frame)
    {
        var member = reference.Member;
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, code.Compilation.Assembly) && !member.ContainingType.IsAnonymousType && !member.ContainingType.IsTupleType)
            return [];
        if (member.ContainingType.IsTupleType)
            return reference.Instance is { } tuple ? TraceCreatedMember(tuple, member, frame) : [];
        if (member.ContainingType.IsAnonymousType)
            return reference.Instance is { } anonymous ? TraceCreatedMember(anonymous, member, frame) : [];
        if (member is IPropertySymbol { IsAbstract: false, IsVirtual: false } property && code.GetBody(property) is { } getter and not ISymbolInitializerOperation)
            return IsWithinCalls(frame) && !HasSetter(property) ? [.. TraceGetter(reference, property, getter, frame)] : [];
        if (member is IPropertySymbol { IsAbstract: true, ContainingType.TypeKind: TypeKind.Class } declared && reference.Instance is null or IInstanceReferenceOperation)
            return IsWithinCalls(frame) ? [.. FindOverrides(declared).SelectMany(ReturnedValues.Find).SelectMany(value => Trace(value, frame))] : [];
        if (reference.Instance is { } instance and not IInstanceReferenceOperation)
            return TraceCreatedMember(instance, member, frame);

        return TraceOwnMember(member, frame);
    }

    // builder.Values: the frame says whose values they are.
    private IEnumerable<TracedValue> TraceGetter(IMemberReferenceOperation reference, IPropertySymbol property, IOperation getter, CallFrame? frame)
    {
        var inner = reference.Instance is null or IInstanceReferenceOperation || property.GetMethod is null || !PayloadReader.IsDictionary(property.Type) ? frame : CallFrame.Create(reference, property.GetMethod, frame);
        return ReturnedValues.Find(getter).SelectMany(value => Trace(value, inner));
    }

    // get { return _mail; } set { _mail = value; } is the same as get; set;
    private bool HasSetter(IPropertySymbol property) => property.SetMethod is { } setter && code.GetBody(setter) is not null;

    // The property of a base class that each kind of sender implements.
    private IEnumerable<IOperation> FindOverrides(IPropertySymbol property) => code.Compilation.GetSymbolsWithName(property.Name, SymbolFilter.Member, code.CancellationToken)
        .OfType<IPropertySymbol>().Where(one => SymbolEqualityComparer.Default.Equals(one.OverriddenProperty?.OriginalDefinition, property.OriginalDefinition)).Take(MaxAlternatives).Select(code.GetBody).OfType<IOperation>();

    /// <summary>A field or property of <c>this</c> or a static one: its initializer, and what the constructor assigns.</summary>
    private List<TracedValue> TraceOwnMember(ISymbol member, CallFrame? frame)
    {
        var values = new List<TracedValue>();
        if (code.GetBody(member) is ISymbolInitializerOperation initializer)
            values.AddRange(Trace(initializer.Value, frame));
        foreach (var constructor in member.ContainingType.InstanceConstructors.Concat(member.ContainingType.StaticConstructors))
        {
            if (code.GetBody(constructor) is { } body)
                values.AddRange(FindAssignments(body, member).SelectMany(value => Trace(value, KnownMethods.SkipConversions(value) is IObjectCreationOperation ? frame : null)));
        }

        // _custom ??= new JsonObject() in a method of a builder.
        if (values.Count == 0 && member is IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: Accessibility.Private, IsStatic: false })
            values.AddRange(member.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).Select(code.GetBody).OfType<IOperation>().SelectMany(body => FindAssignments(body, member)).SelectMany(value => Trace(value)).Where(value => value.Kind == OriginKind.Creation));

        // What code assigns later replaces an empty beginning.
        return member is IFieldSymbol { IsReadOnly: false, IsConst: false } ? [.. values.Where(value => value.Kind is not (OriginKind.Null or OriginKind.Empty))] : values;
    }

    private IEnumerable<IOperation> FindAssignments(IOperation body, ISymbol member)
    {
        foreach (var reference in code.GetFacts(body).GetReferences(member))
        {
            if (reference.Parent is IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) && assignment.Target == reference)
                yield return assignment.Value;
            else if (reference.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation { Value: var source } } targets && targets.Elements.IndexOf(reference) is var index
                && KnownMethods.SkipConversions(source) is ITupleOperation values && index < values.Elements.Length)
                yield return values.Elements[index];
        }
    }

    /// <summary>A member of an object that is created in sight: what its initializer sets.</summary>
    private List<TracedValue> TraceCreatedMember(IOperation instance, ISymbol member, CallFrame? frame)
    {
        if (!IsLocalObject(instance))
            return [];
        if (FindEarlierAssignment(instance, member) is { } assigned)
            return [.. Trace(assigned, frame)];

        var values = new List<TracedValue>();
        foreach (var origin in Trace(instance, frame))
        {
            if (origin.Kind != OriginKind.Creation || FindInitialized(origin.Operation, member) is not { } value)
                return [];
            values.AddRange(Trace(value, origin.Frame).Select(one => origin.Passed is null ? one : one.WithPassed(value)));
        }

        return values;
    }

    /// <summary>The last value that the body assigns to the member of the same variable before this use.</summary>
    private IOperation? FindEarlierAssignment(IOperation instance, ISymbol member) => code.GetFacts(instance).GetReferences(member)
        .Where(reference => reference.Syntax.Span.End <= instance.Syntax.SpanStart && reference is IMemberReferenceOperation { Instance: { } other } && GetVariable(other) is { } variable && SymbolEqualityComparer.Default.Equals(variable, GetVariable(instance)))
        .Select(reference => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference && assignment.Syntax.Span.End <= instance.Syntax.SpanStart && assignment.Parent is IExpressionStatementOperation ? assignment.Value : null)
        .LastOrDefault(value => value is not null);

    private static ISymbol? GetVariable(IOperation operation) => KnownMethods.SkipConversions(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsLocalObject(IOperation instance) => KnownMethods.SkipConversions(instance) is ILocalReferenceOperation or IAnonymousObjectCreationOperation or IParameterReferenceOperation or IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation { Instance: not null, Property.IsIndexer: false };

    private static IOperation? FindInitialized(IOperation creation, ISymbol member) => creation switch
    {
        IAnonymousObjectCreationOperation anonymous => FindAssigned(anonymous.Initializers, member),
        ITupleOperation tuple => FindElement(tuple, member),
        IObjectCreationOperation created => FindAssigned(created.Initializer?.Initializers ?? [], member) ?? FindArgument(created, member),
        _ => null,
    };

    private static IOperation? FindAssigned(IEnumerable<IOperation> initializers, ISymbol member) =>
        initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(set => IsMember(set.Target, member))?.Value;

    // A positional record: the argument of the parameter with the property's name.
    private static IOperation? FindArgument(IObjectCreationOperation creation, ISymbol member) =>
        creation.Type is { IsRecord: true } ? creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == member.Name && argument.ArgumentKind == ArgumentKind.Explicit)?.Value : null;

    private static bool IsMember(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation reference && (SymbolEqualityComparer.Default.Equals(reference.Member, member) || (reference.Member.ContainingType.IsAnonymousType && reference.Member.Name == member.Name));

    private static bool IsWithinCalls(CallFrame? frame) => (frame?.Depth ?? 0) < MaxCalls;
}
