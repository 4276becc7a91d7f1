using System.Text;

namespace Capi.Generators.Emission;

/// <summary>Text with indentation. Lines end in <c>\n</c> on every machine, so that the output is the same to the byte.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    /// <summary>Writes one line; an empty one stays without white space.</summary>
    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a brace on its own line and goes one level in.</summary>
    public SourceWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Goes one level out and writes the closing brace.</summary>
    public SourceWriter Close()
    {
        _depth--;
        return Line("}");
    }

    /// <summary>Goes one level in without a brace.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Goes one level out without a brace.</summary>
    public SourceWriter Outdent()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
