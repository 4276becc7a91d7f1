namespace Capi.Testing;

/// <summary>An assertion about recorded events failed. The message names event and key, and contains no value of a person.</summary>
public sealed class MetaAssertionException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public MetaAssertionException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What was expected, without personal data.</param>
    public MetaAssertionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What was expected, without personal data.</param>
    /// <param name="innerException">The cause.</param>
    public MetaAssertionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
