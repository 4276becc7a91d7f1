using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds members that other code normalizes before a sender hashes them: <c>order.Email = order.Email.Trim().ToLowerInvariant()</c>, a setter, a constructor.</summary>
internal sealed class NormalizedMembers(SenderModel model)
{
    // Generated files of several megabytes normalize nothing.
    private const int MaxFileLength = 1_000_000;
    private const int MaxAssignments = 50;

    private static readonly HashSet<StepKind> Changes = [StepKind.Lower, StepKind.CultureLower, StepKind.Trim, StepKind.Digits, StepKind.Letters, StepKind.Replace, StepKind.RemoveSpaces, StepKind.TrimZeros, StepKind.Format, StepKind.Part, StepKind.Element];

    private ILookup<string, AssignmentExpressionSyntax>? _assignments;

    /// <summary>True when the member may have the form that Meta asks for already: it is normalized in place, by itself, or wherever it is set.</summary>
    /// <param name="rule">The form.</param>
    /// <param name="value">The value that is hashed.</param>
    public bool IsNormalized(Normalization rule, TracedValue value)
    {
        if (value is not { Kind: OriginKind.Member, Symbol: { Kind: SymbolKind.Property or SymbolKind.Field } member } || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, model.Code.Compilation.Assembly))
            return false;

        var accessors = FindAccessorValues(member).ToList();
        if (accessors.Any(one => IsNormalized(rule, one, value)))
            return true;

        var assignments = FindAssignments(member).ToList();
        if (assignments.Any(one => IsOfItself(one, member) && IsNormalized(rule, one, value)))
            return true;

        var others = assignments.Where(one => !IsOfItself(one, member)).Concat(FindArguments(member)).Where(one => model.Tracer.Trace(one).Any(origin => origin.Kind is not (OriginKind.Null or OriginKind.Empty))).ToList();
        return others.Count > 0 && others.All(one => IsNormalized(rule, one, value));
    }

    // What was done to the member first, then what the sender does.
    private bool IsNormalized(Normalization rule, IOperation assigned, TracedValue value) => model.Tracer.Trace(assigned) is { Count: > 0 } origins && origins.All(origin => origin.Kind switch
    {
        OriginKind.Null or OriginKind.Empty => true,
        OriginKind.Call => NameWords.Split(origin.Name).Any(word => word.ToLowerInvariant() is "normalize" or "normalise" or "clean" or "canonicalize"),
        _ => origin.Steps.Any(step => Changes.Contains(step.Kind)) && FormCheck.FindMissing(rule, origin with { Steps = origin.Steps.AddRange(value.Steps) }) is null,
    }) && origins.Any(origin => origin.Kind is not (OriginKind.Null or OriginKind.Empty));

    // set => _email = value.Trim().ToLowerInvariant(); get => _email.Trim(); public string Email { get; } = email.Trim();
    private IEnumerable<IOperation> FindAccessorValues(ISymbol member)
    {
        if (member is IPropertySymbol { SetMethod: { } setter } && model.Code.GetBody(setter) is { } body)
        {
            foreach (var assignment in model.Code.GetFacts(body).Operations.OfType<ISimpleAssignmentOperation>())
                yield return assignment.Value;
        }

        if (member is IPropertySymbol && model.Code.GetBody(member) is { } getter)
        {
            foreach (var returned in ReturnedValues.Find(getter))
                yield return returned;
        }
    }

    private IEnumerable<IOperation> FindAssignments(ISymbol member)
    {
        _assignments ??= model.Code.Compilation.SyntaxTrees.Where(tree => tree.Length <= MaxFileLength)
            .SelectMany(tree => tree.GetRoot(model.Code.CancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Where(node => GetName(node.Left) is not null).ToLookup(node => GetName(node.Left)!, StringComparer.Ordinal);
        return _assignments[member.Name].Take(MaxAssignments).Select(model.Code.GetOperation).OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition)).Select(assignment => assignment.Value);
    }

    // A positional record: what its creations pass.
    private IEnumerable<IOperation> FindArguments(ISymbol member) => member.ContainingType is { IsRecord: true } type
        ? type.InstanceConstructors.Where(constructor => constructor.Parameters.Any(parameter => parameter.Name == member.Name)).SelectMany(model.Code.FindAllCalls).OfType<IObjectCreationOperation>()
            .SelectMany(creation => creation.Arguments).Where(argument => argument.Parameter?.Name == member.Name).Select(argument => argument.Value)
        : [];

    // order.Email = order.Email.Trim(), order with { Email = order.Email.Trim() }
    private bool IsOfItself(IOperation assigned, ISymbol member) => assigned.DescendantsAndSelf().Any(part => part is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member.OriginalDefinition))
        || model.Tracer.Trace(assigned).Any(origin => SymbolEqualityComparer.Default.Equals(origin.Symbol, member));

    private static string? GetName(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
