"""Writes zones.json: Wigner–Seitz cells of reciprocal lattices (with 2π) by pymatgen: all Bravais lattices, and skew cells."""
import numpy as np
from golden import write
from pymatgen.core import Lattice

a, b, c = 3.0, 4.1, 5.3


def rows(*vectors):
    return np.array(vectors, dtype=float)


def centred(matrix, centring):
    """Returns the primitive cell of a conventional one."""
    transforms = {
        'P': np.eye(3),
        'C': rows((0.5, -0.5, 0), (0.5, 0.5, 0), (0, 0, 1)),
        'I': rows((-0.5, 0.5, 0.5), (0.5, -0.5, 0.5), (0.5, 0.5, -0.5)),
        'F': rows((0, 0.5, 0.5), (0.5, 0, 0.5), (0.5, 0.5, 0)),
    }
    return transforms[centring] @ matrix


monoclinic = Lattice.monoclinic(a, b, c, 107).matrix
lattices = {
    'cubic P': Lattice.cubic(a).matrix,
    'cubic I': centred(Lattice.cubic(a).matrix, 'I'),
    'cubic F': centred(Lattice.cubic(a).matrix, 'F'),
    'tetragonal P': Lattice.tetragonal(a, c).matrix,
    'tetragonal I, c < a': centred(Lattice.tetragonal(c, a).matrix, 'I'),
    'tetragonal I, c > a': centred(Lattice.tetragonal(a, c).matrix, 'I'),
    'orthorhombic P': Lattice.orthorhombic(a, b, c).matrix,
    'orthorhombic C': centred(Lattice.orthorhombic(a, b, c).matrix, 'C'),
    'orthorhombic I': centred(Lattice.orthorhombic(a, b, c).matrix, 'I'),
    'orthorhombic F, long c': centred(Lattice.orthorhombic(a, b, 8.0).matrix, 'F'),
    'orthorhombic F, near cubic': centred(Lattice.orthorhombic(3.9, 4.0, 4.1).matrix, 'F'),
    'hexagonal P': Lattice.hexagonal(a, c).matrix,
    'rhombohedral, 55°': Lattice.rhombohedral(a, 55).matrix,
    'rhombohedral, 95°': Lattice.rhombohedral(a, 95).matrix,
    'monoclinic P': monoclinic,
    'monoclinic C': centred(monoclinic, 'C'),
    'triclinic P, acute': Lattice.from_parameters(a, b, c, 70, 75, 80).matrix,
    'triclinic P, obtuse': Lattice.from_parameters(a, b, c, 95, 102, 111).matrix,
}
unimodular = {
    'skewed once': rows((1, 0, 0), (3, 1, 0), (0, 0, 1)),
    'skewed twice': rows((1, 2, 0), (0, 1, 3), (0, 0, 1)),
    'skewed badly': rows((1, 4, 2), (0, 1, -5), (0, 0, 1)),
}
skew = {f'{name}, {how}': change @ lattices[name] for how, change in unimodular.items() for name in ('cubic F', 'triclinic P, acute')}


def area(corners):
    centre = corners.mean(axis=0)
    return sum(np.linalg.norm(np.cross(p - centre, q - centre)) / 2 for p, q in zip(corners, np.roll(corners, -1, axis=0)))


def zone(matrix):
    # pymatgen looks at the 26 nearest cells alone, which is enough for a reduced basis only.
    reduced = Lattice(matrix).reciprocal_lattice.get_lll_reduced_lattice().get_niggli_reduced_lattice()
    faces = [np.array(face) for face in reduced.get_wigner_seitz_cell()]
    faces = [face for face in faces if area(face) > 1e-6]
    corners = []
    for corner in np.concatenate(faces):
        if all(np.linalg.norm(corner - one) > 1e-5 for one in corners):
            corners.append(corner)
    # The sum of the pyramids from the centre to each face.
    volume = sum(abs(np.dot(face.mean(axis=0), normal(face))) * area(face) / 3 for face in faces)
    radii = sorted(float(np.linalg.norm(one)) for one in corners)
    return {
        'faces': len(faces),
        'corners': len(corners),
        'volume': volume,
        'area': sum(area(face) for face in faces),
        'innerRadius': min(abs(np.dot(face.mean(axis=0), normal(face))) for face in faces),
        'outerRadius': radii[-1],
    }


def normal(face):
    vector = np.cross(face[1] - face[0], face[2] - face[0])
    return vector / np.linalg.norm(vector)


cases = [{'name': name, 'lattice': matrix, **zone(matrix)} for name, matrix in {**lattices, **skew}.items()]
write('zones', ['pymatgen'], {'units': {'lattice': 'angstrom', 'volume': '1/angstrom ** 3, with 2π'}, 'cases': cases})
