using Capi.Analyzers.Usage;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI404: a hard-coded access token: in the runtime's options, in a URL, or a string in Meta's token format. The message never contains it.</summary>
internal sealed class LiteralAccessTokenRule : UsageRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI404";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateError(
        Id,
        "Access token is hard-coded",
        "{0}, so anyone with access to the source or its history can send events in your name; read the token from configuration and generate a new one",
        RuleCategories.Usage);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<OperationKind> OperationKinds => [OperationKind.Literal, OperationKind.Utf8String, .. OptionAssignment.OperationKinds];

    public override void Analyze(OperationAnalysisContext context, UsageTypes types)
    {
        if (context.Operation is IAssignmentOperation)
            CheckOption(context, types);
        else if (GetText(context.Operation) is { } text && DescribeToken(text) is { } description)
            Report(context, context.Operation, description);
    }

    private void CheckOption(OperationAnalysisContext context, UsageTypes types)
    {
        // Tests use made-up tokens; a real one is still recognized by its format.
        if (types.IsTestProject || OptionAssignment.FindOption(context.Operation, "AccessToken") is not var (name, value))
            return;

        foreach (var (operation, text) in ConstantText.FindAll(value))
        {
            // A string in token format is reported at the literal, which may be elsewhere, for example at a constant.
            if (!AccessTokenText.IsPlaceholder(text) && DescribeToken(text) is null)
                Report(context, operation, $"'{name}' is hard-coded");
        }
    }

    private void Report(OperationAnalysisContext context, IOperation operation, string description) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, operation.Syntax.GetLocation(), description));

    private static string? GetText(IOperation operation) => operation switch
    {
        ILiteralOperation { Type.SpecialType: SpecialType.System_String, ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation utf8 => utf8.Value,
        _ => null,
    };

    private static string? DescribeToken(string text) =>
        AccessTokenText.ContainsToken(text) ? "This string looks like a Meta access token"
        : AccessTokenText.ContainsTokenParameter(text) ? "This URL contains an access token"
        : null;
}
