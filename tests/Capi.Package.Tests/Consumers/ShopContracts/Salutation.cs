namespace Shop;

/// <summary>How a person is addressed.</summary>
public enum Salutation
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Female.</summary>
    Mrs,

    /// <summary>Male.</summary>
    Mr,
}
