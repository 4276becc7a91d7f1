namespace Capi.Docs.Tests.Markdown;

/// <summary>A C# block of a page.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Line">The line of its first fence, from 1.</param>
/// <param name="Code">The code without the fences.</param>
/// <param name="Directive">How to compile it.</param>
internal sealed record CodeBlock(string Page, int Line, string Code, CompileDirective Directive)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}
