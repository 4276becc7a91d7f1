using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Code;

/// <summary>What one body (a method, an accessor or an initializer) assigns and references, read once.</summary>
internal sealed class BodyFacts
{
    private readonly Dictionary<ISymbol, List<VariableDefinition>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);

    private BodyFacts(IOperation root) => Root = root;

    /// <summary>The operation at the top of the body.</summary>
    public IOperation Root { get; }

    /// <summary>All operations of the body, in source order.</summary>
    public List<IOperation> Operations { get; } = [];

    /// <summary>Reads a body.</summary>
    public static BodyFacts Read(IOperation root)
    {
        var facts = new BodyFacts(root);
        foreach (var operation in root.DescendantsAndSelf())
        {
            facts.Operations.Add(operation);
            facts.Visit(operation);
        }

        return facts;
    }

    /// <summary>The definitions of a local or parameter, in source order.</summary>
    public IReadOnlyList<VariableDefinition> GetDefinitions(ISymbol variable) => _definitions.TryGetValue(variable, out var found) ? found : [];

    /// <summary>The references to a local, parameter, field or property of <c>this</c>, in source order.</summary>
    public IReadOnlyList<IOperation> GetReferences(ISymbol variable) => _references.TryGetValue(variable, out var found) ? found : [];

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Define(declarator.Symbol, initializer.Value, DefinitionKind.Value);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment:
                Define(GetVariable(assignment.Target)!, assignment.Value, DefinitionKind.Value);
                break;
            case ICompoundAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } compound:
                Define(GetVariable(compound.Target)!, compound, DefinitionKind.Compound);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } coalesce:
                Define(GetVariable(coalesce.Target)!, coalesce.Value, DefinitionKind.Conditional);
                break;
            case IDeconstructionAssignmentOperation { Target: var target, Value: var source } when FindTargets(target) is { } targets:
                DefineTuple(targets, source);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                Define(variable.Symbol, loop.Collection, DefinitionKind.Element);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } pattern:
                DefinePattern(symbol, pattern);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } symbol } pattern:
                DefinePattern(symbol, pattern);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when GetVariable(argument.Value) is { } output:
                Define(output, argument.Parent!, DefinitionKind.Output);
                break;
            case IArgumentOperation { Parameter.Name: "destination" or "output" } argument when GetVariable(argument.Value) is { } output:
                Define(output, argument.Parent!, DefinitionKind.Output);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                AddReference(operation);
                break;
        }
    }

    private void AddReference(IOperation operation)
    {
        var symbol = operation is IMemberReferenceOperation member ? member.Member : GetVariable(operation)!;
        if (!_references.TryGetValue(symbol, out var references))
            _references[symbol] = references = [];
        references.Add(operation);
    }

    // var (id, at) = (…) declares both at once.
    private static ITupleOperation? FindTargets(IOperation target) => target as ITupleOperation ?? (target as IDeclarationExpressionOperation)?.Expression as ITupleOperation;

    private void DefineTuple(ITupleOperation targets, IOperation source)
    {
        while (source is IConversionOperation conversion)
            source = conversion.Operand;
        for (var index = 0; index < targets.Elements.Length; index++)
        {
            if (GetVariable(targets.Elements[index]) is not { } variable)
                continue;
            if (source is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
                Define(variable, values.Elements[index], DefinitionKind.Value);
            else
                Define(variable, source, DefinitionKind.Part, index);
        }
    }

    private void DefinePattern(ISymbol symbol, IOperation pattern)
    {
        for (var parent = pattern.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IPropertySubpatternOperation { Member: IMemberReferenceOperation member })
            {
                Define(symbol, member, DefinitionKind.Value);
                return;
            }

            if (parent is IIsPatternOperation match)
            {
                Define(symbol, match.Value, DefinitionKind.NotNull);
                return;
            }

            if (parent is ISwitchExpressionOperation or ISwitchOperation)
            {
                Define(symbol, parent is ISwitchExpressionOperation expression ? expression.Value : ((ISwitchOperation)parent).Value, DefinitionKind.NotNull);
                return;
            }
        }
    }

    private void Define(ISymbol variable, IOperation value, DefinitionKind kind, int index = 0)
    {
        if (!_definitions.TryGetValue(variable, out var definitions))
            _definitions[variable] = definitions = [];
        definitions.Add(new VariableDefinition(value, kind, index));
    }

    private static ISymbol? GetVariable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => GetVariable(declaration.Expression),
        IConversionOperation conversion => GetVariable(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.Length: > 0 } span => GetVariable(span.Arguments[0].Value),
        _ => null,
    };
}
