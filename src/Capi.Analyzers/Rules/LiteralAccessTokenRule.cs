using Capi.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI404: a hard-coded access token: in the runtime's options, in a URL, or a string in Meta's token format. The message never contains it.</summary>
internal sealed class LiteralAccessTokenRule : UsageRule
{
    public override DiagnosticDescriptor Descriptor => Descriptors.LiteralAccessToken;

    public override IEnumerable<OperationKind> Operations => [OperationKind.Literal, OperationKind.Utf8String, .. OptionMember.Assignments];

    public override void Check(OperationAnalysisContext context, UsageTypes types)
    {
        if (context.Operation is IAssignmentOperation)
            CheckOption(context, types);
        else if (TextOf(context.Operation) is { } text && WhatHolds(text) is { } holder)
            Report(context, context.Operation, holder);
    }

    private void CheckOption(OperationAnalysisContext context, UsageTypes types)
    {
        // Tests use made-up tokens; a real one is still recognized by its format.
        if (types.IsTest || OptionMember.Set(context.Operation, "AccessToken") is not var (name, value))
            return;

        foreach (var (place, text) in WrittenText.In(value))
        {
            // A string in token format is reported at the literal, which may be elsewhere, for example at a constant.
            if (!TokenText.IsPlaceholder(text) && WhatHolds(text) is null)
                Report(context, place, $"'{name}' is hard-coded");
        }
    }

    private void Report(OperationAnalysisContext context, IOperation place, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, place.Syntax.GetLocation(), what));

    private static string? TextOf(IOperation operation) => operation switch
    {
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => text,
        IUtf8StringOperation utf8 => utf8.Value,
        _ => null,
    };

    private static string? WhatHolds(string text) =>
        TokenText.HoldsToken(text) ? "This string looks like a Meta access token"
        : TokenText.HoldsParameter(text) ? "This URL contains an access token"
        : null;
}
