using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits of texts that become scripts.</summary>
internal static class ScriptCorrections
{
    /// <summary>Encodes an expression between the quotation marks of a script: <c>'{page.Title}'</c>. Null elsewhere, where the value needs quotation marks, too.</summary>
    public static Correction? Encode(Location inserted, SemanticModel model)
    {
        if (inserted.SourceTree?.GetRoot().FindNode(inserted.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression || expression.FirstAncestorOrSelf<InterpolationSyntax>() is not { FormatClause: null, AlignmentClause: null, Parent: InterpolatedStringExpressionSyntax text } hole || hole.Expression != expression)
            return null;

        var index = text.Contents.IndexOf(hole);
        var type = model.GetTypeInfo(expression);
        return type is { Type.SpecialType: SpecialType.System_String, Nullability.FlowState: not NullableFlowState.MaybeNull } && index > 0 && index < text.Contents.Count - 1
            && text.Contents[index - 1] is InterpolatedStringTextSyntax { TextToken.ValueText: var before } && text.Contents[index + 1] is InterpolatedStringTextSyntax { TextToken.ValueText: var after }
            && before.Length > 0 && after.Length > 0 && before[before.Length - 1] is '\'' or '"' && after[0] == before[before.Length - 1]
            ? new Correction(expression.GetLocation(), $"System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode({expression})")
            : null;
    }
}
