using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// What code changes through a member of an object, and through the field of a builder.
internal sealed partial class PayloadReader
{
    // A builder keeps the object in a field, and each of its methods adds something.
    private void FollowField(PayloadObject target, IFieldSymbol field, CallFrame? frame, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var methods = field.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation).ToList();
        foreach (var (method, references) in methods.Select(method => (method, References: FindReferences(method, field, visited))).Where(one => one.References.Count > 0).ToList())
        {
            // What no method calls sends nothing, if the others are called in this compilation.
            if (IsNeverCalled(method) && methods.Any(other => other.MethodKind == MethodKind.Ordinary && tracer.Code.FindCalls(other).Count > 0))
                continue;
            if (IsKeyed(method, references))
            {
                FollowKeyed(target, method, references, frame, level);
                continue;
            }

            foreach (var reference in references)
                FollowReference(target, reference, frame, isConditional: true, level, visited);
        }
    }

    private IReadOnlyList<IOperation> FindReferences(IMethodSymbol method, IFieldSymbol field, HashSet<(ISymbol, IOperation)> visited) =>
        tracer.Code.GetBody(method) is { } body && tracer.Code.GetFacts(body) is { } facts && visited.Add((field, facts.Root)) ? facts.GetReferences(field) : [];

    private bool IsNeverCalled(IMethodSymbol method) => method is { MethodKind: MethodKind.Ordinary, IsOverride: false, IsVirtual: false } && method.ContainingType.AllInterfaces.IsEmpty && tracer.Code.FindCalls(method).Count == 0;

    /// <summary>A member of the object that is assigned, or a nested object that is changed through it.</summary>
    private void FollowMember(PayloadObject target, IMemberReferenceOperation member, CallFrame? frame, bool isConditional)
    {
        var parent = member.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        if (parent is IAssignmentOperation { Target: var assigned, Value: var value } and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) && assigned == member)
        {
            AddAssignment(target, member, value, parent.Syntax, frame, isConditional);
            return;
        }

        var key = member is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } ? KnownMethods.SkipConversions(index.Value).ConstantValue.Value as string : names.GetKey(member.Member);
        if (key is null || parent is not (IMemberReferenceOperation or IInvocationOperation or IVariableInitializerOperation))
            return;

        // The property has a list from the beginning: public List<string> Em { get; set; } = [];
        if (parent is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange", Arguments: [var added] } call && call.Instance == member)
        {
            AddElement(target, member, key, added.Value, call, frame, isConditional);
            return;
        }

        // The property has an object from the beginning: public UserData User { get; set; } = new();
        if (!target.Has(key))
            AddDefault(target, member.Member, key);
        foreach (var nested in ReadObjects(target, key))
            FollowNested(nested, member, frame, isConditional);
    }

    /// <summary>Follows <c>node["data"]![0]!.AsObject()</c> to what changes it: directly, or through a variable.</summary>
    private void FollowNested(PayloadObject nested, IOperation expression, CallFrame? frame, bool isConditional)
    {
        while (expression.Parent is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsObject" or "AsArray" or "GetValue" or "First" or "Single" } || expression.Parent is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.Type.SpecialType: SpecialType.System_Int32 }] })
            expression = expression.Parent!;
        if (expression.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator })
            FollowVariable(nested, declarator.Symbol, expression, frame, isConditional, MaxLevels, []);
        else
            FollowReference(nested, expression, frame, isConditional, level: MaxLevels, []);
    }

    private void AddElement(PayloadObject target, IMemberReferenceOperation member, string key, IOperation value, IInvocationOperation call, CallFrame? frame, bool isConditional)
    {
        if (target.Fields.Count >= MaxFields)
            return;

        target.Fields.RemoveAll(field => field.Key == key && field.IsDefault);
        target.Fields.Add(new PayloadField(key, call.Syntax.GetLocation(), () => [.. tracer.Trace(value, frame).Select(one => one.With(StepKind.Element, call))])
        {
            Operation = value,
            Frame = frame,
            Type = member.Type,
            Member = member.Member,
            IsConditional = isConditional,
        });
    }
}
