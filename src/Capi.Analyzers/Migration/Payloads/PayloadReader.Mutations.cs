using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// What code adds to an object after its creation, through a variable, a helper method or the caller.
internal sealed partial class PayloadReader
{
    private const int MaxLevels = 3;

    /// <summary>Adds what code changes in an object of parsed text.</summary>
    public void AddParsed(PayloadObject target) => AddMutations(target);

    private void AddMutations(PayloadObject target)
    {
        var visited = new HashSet<(ISymbol, IOperation)>();
        FollowHolder(target, target.Creation, target.Frame, isConditional: false, level: 0, visited);
    }

    /// <summary>Follows an expression that is the object to the variable that holds it.</summary>
    private void FollowHolder(PayloadObject target, IOperation expression, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var parent = expression.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation or IInvocationOperation { TargetMethod.Name: "AsObject" })
            parent = parent.Parent;
        switch (parent)
        {
            case IFieldInitializerOperation { InitializedFields: [{ DeclaredAccessibility: Accessibility.Private } field] }:
                FollowField(target, field, frame, level, visited);
                break;
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: { DeclaredAccessibility: Accessibility.Private } assignedField } }:
                FollowField(target, assignedField, frame, level, visited);
                break;
            // (_custom ??= new JsonObject())["value"] = …
            case ICoalesceAssignmentOperation assignment:
                if (assignment.Target is IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: { DeclaredAccessibility: Accessibility.Private } lazyField })
                    FollowField(target, lazyField, frame, level, visited);
                else if (assignment.Target is ILocalReferenceOperation lazyLocal)
                    FollowVariable(target, lazyLocal.Local, expression, frame, isConditional, level, visited);
                FollowReference(target, assignment, frame, isConditional, level, visited);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowVariable(target, declarator.Symbol, expression, frame, isConditional, level, visited);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local }:
                FollowVariable(target, local.Local, expression, frame, isConditional, level, visited);
                break;
            case IReturnOperation:
                FollowCallers(target, expression, isConditional, level, visited);
                break;
            case IArgumentOperation argument:
                FollowArgument(target, argument, frame, isConditional, level, visited);
                break;
        }
    }

    private void FollowVariable(PayloadObject target, ISymbol variable, IOperation scope, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var facts = tracer.Code.GetFacts(scope);
        if (!visited.Add((variable, facts.Root)))
            return;

        foreach (var reference in facts.GetReferences(variable))
        {
            var conditional = isConditional || IsUnderCondition(reference.Syntax, scope.Syntax);
            FollowReference(target, reference, frame, conditional, level, visited);
        }
    }

    // A builder keeps the object in a field, and each of its methods adds something.
    private void FollowField(PayloadObject target, IFieldSymbol field, CallFrame? frame, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var methods = field.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation).ToList();
        foreach (var (method, references) in methods.Select(method => (method, References: FindReferences(method, field, visited))).Where(one => one.References.Count > 0).ToList())
        {
            // What no method calls sends nothing, if the others are called in this compilation.
            if (IsNeverCalled(method) && methods.Any(other => other.MethodKind == MethodKind.Ordinary && tracer.Code.FindCalls(other).Count > 0))
                continue;
            foreach (var reference in references)
                FollowReference(target, reference, frame, isConditional: true, level, visited);
        }
    }

    private IReadOnlyList<IOperation> FindReferences(IMethodSymbol method, IFieldSymbol field, HashSet<(ISymbol, IOperation)> visited) =>
        tracer.Code.GetBody(method) is { } body && tracer.Code.GetFacts(body) is { } facts && visited.Add((field, facts.Root)) ? facts.GetReferences(field) : [];

    private bool IsNeverCalled(IMethodSymbol method) => method is { MethodKind: MethodKind.Ordinary, IsOverride: false, IsVirtual: false } && method.ContainingType.AllInterfaces.IsEmpty && tracer.Code.FindCalls(method).Count == 0;

    private void FollowReference(PayloadObject target, IOperation reference, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        var parent = reference.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        switch (parent)
        {
            case IMemberReferenceOperation member when KnownMethods.SkipConversions(member.Instance ?? member) == reference:
                FollowMember(target, member, frame, isConditional);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "Set" or "SetValue" } add when add.Instance is { } instance && KnownMethods.SkipConversions(instance) == reference:
                AddCall(target, add, frame, isConditional);
                break;
            case IArgumentOperation argument:
                FollowArgument(target, argument, frame, isConditional, level, visited);
                break;
            // var map = (IDictionary<string, object>)expando;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation alias }:
                FollowVariable(target, alias.Symbol, reference, frame, isConditional, level, visited);
                break;
            case IReturnOperation:
                FollowCallers(target, reference, isConditional, level, visited);
                break;
        }
    }

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

        var key = member is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var index] } ? index.Value.ConstantValue.Value as string : names.GetKey(member.Member);
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

    private void FollowArgument(PayloadObject target, IArgumentOperation argument, CallFrame? frame, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        if (level >= MaxLevels || argument.Parent is not IInvocationOperation call || tracer.Code.Resolve(call.TargetMethod) is not { } method || tracer.Code.GetBody(method) is not { } body)
            return;

        var inner = CallFrame.Create(call, method, frame);
        foreach (var parameter in (method.ReducedFrom ?? method).OriginalDefinition.Parameters)
        {
            if (inner.TryGetArgument(parameter, out var value, out _) && ReferenceEquals(value, argument.Value))
                FollowParameter(target, parameter, body, inner, isConditional, level + 1);
        }
    }

    private void FollowParameter(PayloadObject target, IParameterSymbol parameter, IOperation body, CallFrame inner, bool isConditional, int level)
    {
        foreach (var reference in tracer.Code.GetFacts(body).GetReferences(parameter))
        {
            // Each call of the helper has arguments of its own, so a helper that is called twice is followed twice.
            var conditional = isConditional || IsUnderCondition(reference.Syntax, body.Syntax);
            FollowReference(target, reference, inner, conditional, level, [(parameter, body)]);
        }
    }

    private void FollowCallers(PayloadObject target, IOperation expression, bool isConditional, int level, HashSet<(ISymbol, IOperation)> visited)
    {
        // Reached through a call: only this caller counts.
        if (target.Frame is { Call: { } call } frame)
        {
            if (level < MaxLevels)
                FollowHolder(target, call, frame.Caller, isConditional, level + 1, visited);
            return;
        }

        if (level >= MaxLevels || tracer.Code.GetModel(expression.Syntax.SyntaxTree).GetEnclosingSymbol(expression.Syntax.SpanStart, tracer.Code.CancellationToken) is not IMethodSymbol method)
            return;
        foreach (var caller in tracer.Code.FindCalls(method))
            FollowHolder(target, caller, frame: null, isConditional, level + 1, visited);
    }

    private static bool IsUnderCondition(SyntaxNode node, SyntaxNode scope)
    {
        for (var parent = node.Parent; parent is not null && !parent.Span.Contains(scope.Span); parent = parent.Parent)
        {
            if (parent is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax or CommonForEachStatementSyntax or WhileStatementSyntax)
                return true;
        }

        return false;
    }
}
