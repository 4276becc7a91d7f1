using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds code that takes null out of a finished payload: <c>user.Where(pair => pair.Value is not null).ToDictionary(…)</c>. Not thread-safe; used by one analysis.</summary>
internal sealed class RemovedNulls(SenderModel model)
{
    private const int MaxBodies = 40;

    private readonly Dictionary<IOperation, bool> _removing = [];
    private readonly Dictionary<ISymbol, bool> _byMember = new(SymbolEqualityComparer.Default);

    /// <summary>True when the code around an object, its callers or what they call compares the values of entries with null.</summary>
    public bool Contains(IOperation creation)
    {
        if (model.Code.GetEnclosingMember(creation) is not { } member)
            return false;
        if (!_byMember.TryGetValue(member, out var found))
        {
            var bodies = new HashSet<IOperation>();
            AddCallers(creation, bodies, 0);
            _byMember[member] = found = bodies.Any(RemovesNulls);
        }

        return found;
    }

    private void AddCallers(IOperation operation, HashSet<IOperation> bodies, int level)
    {
        var facts = model.Code.GetFacts(operation);
        if (bodies.Count >= MaxBodies || !bodies.Add(facts.Root))
            return;

        foreach (var call in facts.Operations.OfType<IInvocationOperation>())
        {
            if (bodies.Count < MaxBodies && model.Code.GetBody(model.Code.Resolve(call.TargetMethod)) is { } body)
                bodies.Add(body);
        }

        if (level < 2 && model.Code.GetEnclosingMember(operation) is IMethodSymbol method)
        {
            foreach (var call in model.Code.FindCalls(method))
                AddCallers(call, bodies, level + 1);
        }
    }

    private bool RemovesNulls(IOperation body)
    {
        if (!_removing.TryGetValue(body, out var removes))
            _removing[body] = removes = model.Code.GetFacts(body).Operations.Any(IsEntryValue);
        return removes;
    }

    private static bool IsEntryValue(IOperation operation)
    {
        if (operation is not IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "KeyValuePair" or "DictionaryEntry" or "JProperty" } })
            return false;

        var parent = operation.Parent;
        while (parent is IConversionOperation or IConditionalAccessOperation)
            parent = parent.Parent;
        return parent is IIsPatternOperation
            || parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison && (IsNullLiteral(comparison.LeftOperand) || IsNullLiteral(comparison.RightOperand))
            || parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "Equals" or "ReferenceEquals" } };
    }

    private static bool IsNullLiteral(IOperation operation) => Values.KnownMethods.SkipConversions(operation).ConstantValue is { HasValue: true, Value: null };
}
