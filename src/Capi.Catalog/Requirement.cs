namespace Capi.Catalog;

/// <summary>Whether Meta requires a parameter.</summary>
internal enum Requirement
{
    Required,
    Recommended,
    Conditional,
    Optional,
}
