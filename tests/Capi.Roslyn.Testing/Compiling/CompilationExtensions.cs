using Microsoft.CodeAnalysis;

namespace Capi.Roslyn.Testing;

/// <summary>Turns a compilation into a reference.</summary>
public static class CompilationExtensions
{
    /// <summary>A reference to the emitted assembly, as a package gives it: metadata only, no source.</summary>
    public static MetadataReference EmitToImageReference(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new TestFailureException("The library does not emit.\n" + Transcript.Of(compilation, result.Diagnostics));

        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
