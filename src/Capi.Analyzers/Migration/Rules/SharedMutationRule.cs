using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI540: a stored object is changed for sending.</summary>
internal sealed class SharedMutationRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI540";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender changes a stored object",
        "'{0}' is overwritten with the form for Meta, so other code and the database see the hash or the changed text as the customer's; write to the payload only",
        RuleCategories.Migration);

    private static readonly HashSet<StepKind> Changes = [StepKind.Hash, StepKind.Lower, StepKind.CultureLower, StepKind.Trim, StepKind.Digits, StepKind.Letters, StepKind.Replace, StepKind.RemoveSpaces];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var assignment in model.Operations.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IMemberReferenceOperation { Instance: { } instance } target && assignment.Parent is IExpressionStatementOperation && IsStored(instance, model)
                && model.Reach.GetEvidence(assignment) is Evidence.Proven
                && model.Tracer.Trace(assignment.Value).Any(value => SymbolEqualityComparer.Default.Equals(value.Symbol, target.Member) && value.Steps.Any(step => Changes.Contains(step.Kind))))
                reporter.Report(this, assignment.Syntax.GetLocation(), Evidence.Proven, target.Syntax.ToString());
        }
    }

    // A parameter, an element of a collection or a field, but not an object that is created here.
    private static bool IsStored(IOperation instance, SenderModel model) => instance switch
    {
        IParameterReferenceOperation => true,
        ILocalReferenceOperation local => model.Tracer.Trace(local).All(value => value.Kind is not OriginKind.Creation),
        IMemberReferenceOperation => true,
        _ => false,
    };
}
