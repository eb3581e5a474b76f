"""Writes abinit-silicon.json: energy and printed stress of Si at seven lattice constants by ABINIT 9.6.2 (Debian 12).

The settings are those of the sample entry Si_dos (its first data set), so that its archive and the middle of the series agree.
"""
import json
import re
import subprocess
import tempfile
from pathlib import Path

PSEUDOPOTENTIALS = '/usr/share/abinit/psp/Pseudodojo_nc_sr_04_pw_standard_psp8'
INPUT = '''acell 3*{a:.6f}
rprim 0 0.5 0.5  0.5 0 0.5  0.5 0.5 0
ntypat 1
znucl 14
natom 2
typat 1 1
xred 0 0 0  0.25 0.25 0.25
pp_dirpath "{psp}"
pseudos "Si.psp8"
ecut 18
nstep 60
prtwf 0
toldfe 1d-9
kptopt 1
ngkpt 4 4 4
nshiftk 4
shiftk 0.5 0.5 0.5  0.5 0 0  0 0.5 0  0 0 0.5
nband 12
'''

points = []
for lattice in (5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, 'si.abi').write_text(INPUT.format(a=lattice / 0.529177210903, psp=PSEUDOPOTENTIALS))
        subprocess.run(['abinit', 'si.abi'], cwd=folder, check=True, capture_output=True)
        text = Path(folder, 'si.abo').read_text()
    energy = float(re.findall(r'etotal\s+(-?[\d.E+-]+)', text)[-1])
    stress = float(re.findall(r'sigma\(1 1\)=\s*(-?[\d.E+-]+)', text)[-1])
    points.append({'latticeConstant': lattice, 'energy': energy, 'stress': stress})

lines = ',\n'.join('    ' + json.dumps(point) for point in points)
Path(__file__).with_suffix('.json').write_text(
    '{\n  "madeBy": {"abinit": "9.6.2"},\n'
    '  "units": {"latticeConstant": "angstrom", "energy": "hartree", "stress": "GPa"},\n'
    f'  "points": [\n{lines}\n  ]\n}}\n'
)
